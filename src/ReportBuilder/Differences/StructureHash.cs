using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Differences;

/// <summary>
/// A hash of what a value of the model holds, all the way down. The author's places and the numbers of claims are left out: a line added above a
/// paragraph does not change the paragraph.
/// </summary>
internal static class StructureHash
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>16 hexadecimal digits: enough to tell the parts of two editions apart.</summary>
    public static string Of(params object?[] values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
            Append(text, value);
        return OfText(text.ToString());
    }

    public static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("~;"); break;
            case string words: text.Append(CultureInfo.InvariantCulture, $"{words.Length}:").Append(words); break;
            case bool or Enum: text.Append(value).Append(';'); break;
            case IFormattable number when value.GetType().IsPrimitive: text.Append(number.ToString(null, CultureInfo.InvariantCulture)).Append(';'); break;
            case IEnumerable list: AppendAll(text, list); break;
            default: AppendRecord(text, value); break;
        }
    }

    private static void AppendAll(StringBuilder text, IEnumerable list)
    {
        text.Append('[');
        if (!IsDefaultArray(list))
        {
            foreach (var item in list)
                Append(text, item);
        }

        text.Append(']');
    }

    private static void AppendRecord(StringBuilder text, object value)
    {
        var type = value.GetType();
        text.Append(type.Name).Append('(');
        foreach (var property in Properties.GetOrAdd(type, Telling))
            Append(text, property.GetValue(value));
        text.Append(')');
    }

    private static PropertyInfo[] Telling(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(SourcePlace) && !(type == typeof(Bound) && property.Name == nameof(Bound.ClaimId)))
            .OrderBy(property => property.Name, StringComparer.Ordinal)];

    private static bool IsDefaultArray(object list) =>
        list.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && list.Equals(Activator.CreateInstance(type));
}

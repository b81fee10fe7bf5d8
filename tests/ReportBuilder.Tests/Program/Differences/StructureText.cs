using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Tests.Program.Differences;

/// <summary>A value as text, to compare values by what they hold: every public property of every record, found by reflection, in the ordinal order of their names.</summary>
internal static class StructureText
{
    public static string Of(params object?[] values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
            Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null: text.Append("~;"); break;
            case string words: text.Append(CultureInfo.InvariantCulture, $"{words.Length}:").Append(words); break;
            case bool or Enum: text.Append(value).Append(';'); break;
            case IFormattable number when value.GetType().IsPrimitive: text.Append(number.ToString(null, CultureInfo.InvariantCulture)).Append(';'); break;
            case Wording wording:
                Append(text, wording.Language);
                Append(text, wording.Terms);
                Append(text, string.Join('\n', wording.Own));
                break;
            case IEnumerable list: AppendAll(text, list); break;
            default: AppendRecord(text, value); break;
        }
    }

    private static void AppendAll(StringBuilder text, IEnumerable list)
    {
        text.Append('[');
        // The default of an immutable array cannot be walked through.
        if (!list.GetType().IsValueType || !list.Equals(Activator.CreateInstance(list.GetType())))
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
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => Tells(type, property)).OrderBy(property => property.Name, StringComparer.Ordinal))
            Append(text, property.GetValue(value));
        text.Append(')');
    }

    /// <summary>Neither the author's places nor the numbers of claims; what takes an index is asked for nothing.</summary>
    private static bool Tells(Type type, PropertyInfo property) => property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(SourcePlace) && !(type == typeof(Bound) && property.Name == nameof(Bound.ClaimId));
}

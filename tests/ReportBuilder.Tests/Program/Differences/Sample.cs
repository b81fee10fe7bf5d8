using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Tests.Program.Differences;

/// <summary>Makes values of any record of the model, every property set to something of its own: what a writer forgets or mixes up then shows.</summary>
internal sealed class Sample(int seed)
{
    private const int Deepest = 5;

    private int count = seed;

    public static T Of<T>(int seed) => (T)new Sample(seed).Make(typeof(T), 0);

    public static object Of(Type type, int seed) => new Sample(seed).Make(type, 0);

    /// <summary>The records that stand for an abstract one.</summary>
    public static ImmutableArray<Type> Kinds(Type type) =>
        type.IsAbstract ? [.. type.Assembly.GetTypes().Where(kind => kind is { IsAbstract: false } && type.IsAssignableFrom(kind)).OrderBy(kind => kind.Name, StringComparer.Ordinal)] : [type];

    private object Make(Type type, int depth)
    {
        count++;
        if (type == typeof(string))
            return string.Create(CultureInfo.InvariantCulture, $"wörd {count} 𝄞 “&”");
        if (type == typeof(int))
            return count % 3 == 0 ? -count : count;
        if (type == typeof(double))
            return count % 4 == 0 ? count % 10 : count * -0.37;
        if (type == typeof(bool))
            return count % 2 == 0;
        if (type == typeof(byte))
            return (byte)count;
        if (type == typeof(ushort))
            return (ushort)count;
        if (type == typeof(FontFace))
            return PackagedFonts.Inter.Faces[count % PackagedFonts.Inter.Faces.Length].Face;
        if (type == typeof(MathNode))
            return new MathNumber($"{count}");
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 1, 1).AddDays(count);
        if (type.IsEnum)
            return Enum.GetValues(type).GetValue(count % Enum.GetValues(type).Length)!;
        if (type == typeof(SourcePlace))
            return new SourcePlace(string.Create(CultureInfo.InvariantCulture, $"content/{count}.md"), count, count + 1) { Sheet = count % 2 == 0 ? null : count.ToString(CultureInfo.InvariantCulture) };
        if (type == typeof(ImmutableSortedDictionary<string, string>))
            return ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add("b/é.html", $"{count}").Add("a.html", "");
        if (type == typeof(ImmutableSortedDictionary<string, ThemeColour>))
            return ImmutableSortedDictionary<string, ThemeColour>.Empty.WithComparers(StringComparer.Ordinal).Add("d1", new($"#0000{count:X2}", "#FFFFFF"));
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Make(underlying, depth);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return List(type.GetGenericArguments()[0], depth);
        return Record(Kinds(type)[count % Kinds(type).Length], depth);
    }

    /// <summary>One of each kind, and between values that may be none, none.</summary>
    private object List(Type item, int depth)
    {
        object?[] items = depth > Deepest ? [] : Nullable.GetUnderlyingType(item) is null
            ? [.. Kinds(item).Select(kind => Make(kind, depth + 1))]
            : [Make(item, depth), null, Make(item, depth)];
        var array = Array.CreateInstance(item, items.Length);
        Array.Copy(items, array, items.Length);
        return typeof(ImmutableCollectionsMarshal).GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!.MakeGenericMethod(item).Invoke(null, [array])!;
    }

    private object Record(Type type, int depth)
    {
        var constructor = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).MaxBy(candidate => candidate.GetParameters().Length)!;
        var record = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Make(parameter.ParameterType, depth + 1))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && constructor.GetParameters().All(parameter => parameter.Name != property.Name)))
            property.SetValue(record, Make(property.PropertyType, depth + 1));
        return record;
    }
}

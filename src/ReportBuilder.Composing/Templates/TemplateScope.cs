using System.Collections.Immutable;

namespace ReportBuilder.Composing.Templates;

/// <summary>The values that a template sees: texts, yes or no, and lists of further scopes. Names that are not here are looked up outside.</summary>
internal sealed class TemplateScope(ImmutableDictionary<string, object> values, TemplateScope? outer = null)
{
    public static TemplateScope Of(params (string Name, object Value)[] values) =>
        new(values.ToImmutableDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));

    /// <summary>An item of a list as the body of "each" sees it: the outer values too, and whether it is the last or the last but one.</summary>
    public TemplateScope Inside(TemplateScope outside, bool isLast, bool isSecondLast) =>
        new(values.SetItem("last", isLast).SetItem("second-last", isSecondLast), outside);

    /// <summary>The value of a name, or null.</summary>
    public object? Find(string name) => values.TryGetValue(name, out var value) ? value : outer?.Find(name);

    public static bool IsTrue(object? value) => value switch
    {
        bool truth => truth,
        string text => text.Length > 0,
        IReadOnlyList<TemplateScope> list => list.Count > 0,
        _ => false,
    };
}

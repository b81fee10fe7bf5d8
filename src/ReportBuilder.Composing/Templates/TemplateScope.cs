using System.Collections.Immutable;

namespace ReportBuilder.Composing.Templates;

/// <summary>The values that a template sees: texts, yes or no, and lists of further scopes. Names that are not here are looked up outside.</summary>
internal sealed class TemplateScope(ImmutableDictionary<string, object> values, TemplateScope? outer = null)
{
    public static TemplateScope Of(params (string Name, object Value)[] values) =>
        new(values.ToImmutableDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal));

    public TemplateScope Inside(TemplateScope outside) => new(values, outside);

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

using ReportBuilder.Templates;

namespace ReportBuilder.Composing.Templates;

/// <summary>
/// A value by its name: a text, a number, a date, yes or no, or a list of scopes. What takes long to find out is a function that gives it,
/// asked when a template names it.
/// </summary>
internal sealed record TemplateValue(string Name, object Value)
{
    public static TemplateValue WhenAsked(string name, Func<object> value) => new(name, value);
}

/// <summary>The values that a template sees, or those of an item of a list.</summary>
internal sealed class TemplateScope : ReadOnlyValues
{
    private readonly TemplateValue[] values;
    private readonly TemplateScope? outer;

    private TemplateScope(TemplateValue[] values, TemplateScope? outer = null) => (this.values, this.outer) = (values, outer);

    /// <summary>The names that a template sees here, those of items of lists among them.</summary>
    public IEnumerable<string> Names => values.Select(value => value.Name)
        .Concat(values.Select(value => value.Value).OfType<IEnumerable<TemplateScope>>().SelectMany(items => items.SelectMany(item => item.Names)))
        .Concat(values.Select(value => value.Value).OfType<TemplateScope>().SelectMany(inner => inner.Names))
        .Concat(outer?.Names ?? []);

    public static TemplateScope Of(params TemplateValue[] values) => new(values);

    /// <summary>These values before those of another scope.</summary>
    public TemplateScope Before(TemplateScope others) => new(values, others);

    protected override bool TryFind(string name, out object? value)
    {
        foreach (var known in values)
        {
            if (known.Name == name)
            {
                value = known.Value is Func<object> ask ? ask() : known.Value;
                return true;
            }
        }

        value = null;
        return outer is not null && outer.TryFind(name, out value);
    }

    /// <summary>As filters for lists print it.</summary>
    public override string ToString() => TryFind("part", out var part) || TryFind("name", out part) ? part?.ToString() ?? "" : "";
}

namespace ReportBuilder.Composing.Templates;

/// <summary>A value by its name: a text, yes or no, or a list of scopes. What takes long to find out is a function that gives it, asked when a template names it.</summary>
internal sealed record TemplateValue(string Name, object Value)
{
    public static TemplateValue WhenAsked(string name, Func<object> value) => new(name, value);
}

/// <summary>The values that a template sees: texts, yes or no, and lists of further scopes. Names that are not here are looked up outside.</summary>
internal sealed class TemplateScope
{
    private readonly TemplateValue[] values;
    private readonly TemplateScope? outer;

    private TemplateScope(TemplateValue[] values, TemplateScope? outer = null) => (this.values, this.outer) = (values, outer);

    public static TemplateScope Of(params TemplateValue[] values) => new(values);

    /// <summary>An item of a list as the body of "each" sees it: the outer values too, and whether it is the last or the last but one.</summary>
    public TemplateScope Inside(TemplateScope outside, bool isLast, bool isSecondLast) => new([new("last", isLast), new("second-last", isSecondLast), .. values], outside);

    /// <summary>The value of a name, or null.</summary>
    public object? Find(string name)
    {
        foreach (var value in values)
        {
            if (value.Name == name)
                return value.Value is Func<object> ask ? ask() : value.Value;
        }

        return outer?.Find(name);
    }

    public static bool IsTrue(object? value) => value switch
    {
        bool truth => truth,
        string text => text.Length > 0,
        IReadOnlyList<TemplateScope> list => list.Count > 0,
        _ => false,
    };
}

using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Templates;

/// <summary>
/// The words of an edition for templates: "unit", "units" and "a_unit", with a capital where the name has one, and so for every term.
/// </summary>
internal static class TermValues
{
    public static TemplateScope Of(Terms terms) => TemplateScope.Of(
        [.. terms.All.SelectMany(term => Of(term.Key, term.Term))]);

    private static IEnumerable<TemplateValue> Of(string key, Term term)
    {
        var (name, capital) = (Printing.Capital(key), term.Capital());
        return [new(key, term.One), new(key + "s", term.Other), new("a_" + key, term.A), new(name, capital.One), new(name + "s", capital.Other)];
    }
}

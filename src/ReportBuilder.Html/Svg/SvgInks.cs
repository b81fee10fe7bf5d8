using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Svg;

/// <summary>Turns inks into attributes: classes in a page, literal colours in a file of its own.</summary>
/// <param name="value">The literal colour of a token, or null for classes.</param>
internal sealed class SvgInks(Func<string, string>? value)
{
    public static SvgInks Classes { get; } = new(null);

    /// <summary>The attributes of a mark, each with a leading space. A mark without a fill says so: SVG would paint it black.</summary>
    public string Paint(Ink? fill, Ink? stroke) =>
        value is null
            ? ClassNames(fill, stroke) + (fill is null ? " fill=\"none\"" : "") + Opacity("fill", fill) + Opacity("stroke", stroke)
            : Literal("fill", fill) + (stroke is null ? "" : Literal("stroke", stroke));

    private static string ClassNames(Ink? fill, Ink? stroke) => (fill, stroke) switch
    {
        ({ } inside, { } edge) => $" class=\"f-{inside.Token} s-{edge.Token}\"",
        ({ } inside, null) => $" class=\"f-{inside.Token}\"",
        (null, { } edge) => $" class=\"s-{edge.Token}\"",
        _ => "",
    };

    private string Literal(string attribute, Ink? ink) =>
        ink is { } some ? $" {attribute}=\"{value!(some.Token)}\"{Opacity(attribute, some)}" : $" {attribute}=\"none\"";

    private static string Opacity(string attribute, Ink? ink) => ink is { Opacity: < 1 } some ? $" {attribute}-opacity=\"{SvgText.Number(some.Opacity)}\"" : "";
}

using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Markup;

/// <summary>A phrase for screen readers alone, in a place of another one: "Download CSV", of which figure.</summary>
internal static class Unseen
{
    public static Inset Of(Wording wording, string key, params (string Name, object? Value)[] places) =>
        new(html => html.Raw("<span class=\"unseen\">"u8).Say(wording, key, places).Raw("</span>"u8));
}

using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Markup;

/// <summary>What a reader may do with the edition: a line each for text, figures and data, and a word beside what can be taken away.</summary>
internal static class LicenceMarkup
{
    /// <summary>The lines of the pages on data and on the edition, for their templates; empty where the edition names no licence.</summary>
    public static List<Dictionary<string, object?>> Lines(Licences licences, Wording wording)
    {
        (string Kind, Licence? Licence)[] all =
        [
            (wording["site.licence.text"], licences.Text), (wording["site.licence.figures"], licences.Figures), (wording["site.licence.data"], licences.Data),
        ];
        return
        [
            .. all.Where(line => line.Licence is not null).Select(line => new Dictionary<string, object?>(2, StringComparer.Ordinal)
            {
                ["kind"] = line.Kind,
                ["licence"] = Named(line.Licence!),
            }),
        ];
    }

    /// <summary>" Licence: CC BY 4.0." behind the files of a figure or table.</summary>
    public static void WriteBeside(HtmlText html, Licence? licence, Wording wording)
    {
        if (licence is not null)
            html.Raw(" <span class=\"licence\">"u8).Say(wording, "site.data.quoted.licence", ("licence", Named(licence))).Raw("</span>"u8);
    }

    private static Inset Named(Licence licence) => new(html =>
    {
        if (licence.Address.Length == 0)
        {
            html.Text(licence.Name);
            return;
        }

        html.Raw("<a rel=\"license\""u8).Attribute("href"u8, licence.Address).Raw(">"u8).Text(licence.Name).Raw("</a>"u8);
    });
}

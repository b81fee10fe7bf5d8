using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Syndication;

/// <summary>
/// The edition as programs for citations read it: BibTeX, RIS, and the Citation File Format 1.2.0. Each names the address, the version and the
/// hash of the scores, so that a reader can tell which data were cited.
/// </summary>
internal sealed class Citations(Site site, string scoresHash)
{

    private readonly Edition edition = site.Document.Edition;

    private string Version => edition.Imprint.Version.Length > 0 ? edition.Imprint.Version : edition.Year.ToString(CultureInfo.InvariantCulture);

    private string Title => site.Wording.Say("site.title.whole", ("title", edition.Title), ("year", edition.Year), ("subtitle", edition.Subtitle));

    private string Hash => $"sha256:{scoresHash}";

    public void WriteBibTeX(HtmlText text)
    {
        text.Raw($"@techreport{{{edition.Id},\n");
        Field("title", Title);
        Field("author", string.Join(" and ", Authors().Select(name => $"{{{Escaped(name)}}}")), isEscaped: true);
        Field("editor", string.Join(" and ", edition.Imprint.Editors.Select(person => person.Name)));
        Field("institution", edition.Publisher);
        Field("type", edition.Kind);
        Field("year", edition.Year.ToString(CultureInfo.InvariantCulture));
        Field("version", Version);
        Field("isbn", edition.Imprint.Isbn);
        Field("issn", edition.Imprint.Issn);
        Field("doi", edition.Imprint.Doi);
        Field("url", edition.BaseUrl, isEscaped: true);
        Field("note", $"data/scores.csv {Hash}");
        text.Raw("}\n"u8);

        void Field(string name, string value, bool isEscaped = false)
        {
            if (value.Length > 0)
                text.Raw($"  {name,-11} = {{{(isEscaped ? value : Escaped(value))}}},\n");
        }
    }

    /// <summary>A tag a line, two blanks, a hyphen, a blank, the value.</summary>
    public void WriteRis(HtmlText text)
    {
        Line("TY", "RPRT");
        Line("TI", Title);
        foreach (var author in Authors())
            Line("AU", author);
        foreach (var person in edition.Imprint.Editors)
            Line("ED", person.Name);
        Line("PB", edition.Publisher);
        Line("PY", edition.Year.ToString(CultureInfo.InvariantCulture));
        Line("DA", edition.Date.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        Line("ET", Version);
        Line("LA", edition.Language);
        Line("SN", edition.Imprint.Isbn.Length > 0 ? edition.Imprint.Isbn : edition.Imprint.Issn);
        Line("DO", edition.Imprint.Doi);
        Line("UR", edition.BaseUrl);
        Line("N1", $"data/scores.csv {Hash}");
        text.Raw("ER  - \n"u8);

        void Line(string tag, string value)
        {
            if (value.Length > 0)
                text.Raw($"{tag}  - {value.ReplaceLineEndings(" ")}\n");
        }
    }

    public void WriteCff(HtmlText text)
    {
        text.Raw("cff-version: 1.2.0\ntype: dataset\n"u8);
        Line("message", site.Wording["site.about.cite"]);
        Line("title", Title);
        text.Raw("authors:\n"u8);
        foreach (var person in edition.Imprint.Authors)
        {
            text.Raw($"  - name: {Quoted(person.Name)}\n");
            if (person.Orcid.Length > 0)
                text.Raw($"    orcid: {Quoted(person.Address)}\n");
        }

        if (edition.Imprint.Authors.IsEmpty)
            text.Raw($"  - name: {Quoted(edition.Publisher)}\n");
        Line("version", Version);
        Line("date-released", Dates.Iso(edition.Date));
        Line("url", edition.BaseUrl);
        Line("doi", edition.Imprint.Doi);
        Line("license-url", edition.Licences.Data?.Address ?? "");
        text.Raw($"identifiers:\n  - type: other\n    value: {Quoted(Hash)}\n    description: {Quoted("data/scores.csv")}\n");

        void Line(string key, string value)
        {
            if (value.Length > 0)
                text.Raw($"{key}: {Quoted(value)}\n");
        }
    }

    /// <summary>One reference in running text.</summary>
    public static string Running(Site site)
    {
        var (edition, authors) = (site.Document.Edition, site.Document.Edition.Imprint.Authors);
        var address = edition.Imprint.DoiAddress is { Length: > 0 } doi ? doi : edition.BaseUrl;
        return site.Wording.Say(
            address.Length > 0 ? "site.about.apa-online" : "site.about.apa",
            ("publisher", authors.IsEmpty ? edition.Publisher : string.Join(", ", authors.Select(author => author.Name))),
            ("year", edition.Year),
            ("title", site.Wording.Say("site.title.whole", ("title", edition.Title), ("year", edition.Year), ("subtitle", edition.Subtitle))),
            ("address", address)
        );
    }

    private ImmutableArray<string> Authors() =>
        edition.Imprint.Authors.IsEmpty ? [edition.Publisher] : [.. edition.Imprint.Authors.Select(person => person.Name)];

    /// <summary>A JSON string is a YAML string too.</summary>
    private static string Quoted(string value) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)}\"";

    private static string Escaped(string value) =>
        string.Concat(value.Select(letter => letter is '&' or '%' or '#' or '_' or '$' ? $"\\{letter}" : letter is '{' or '}' ? "" : letter.ToString()));
}

using System.Globalization;
using System.Xml.Linq;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Exporting.Epub;

/// <summary>Writes a section, without the sections inside it, as the body of a file.</summary>
internal static class SectionXhtml
{
    public static XElement Body(Section section, Edition edition, BlockXhtml blocks) => Xhtml.Element(
        "body",
        Stage(edition).Select(words => Xhtml.Element("p", new XAttribute("class", "stage"), words)),
        Xhtml.Element(
            "section",
            Xhtml.Id(section.Id),
            new XAttribute("class", AccentOf(section)),
            MeaningOf(section.Kind),
            section.Kind == SectionKind.Cover ? Cover(edition) : Heading(section),
            section.Standfirst.IsEmpty ? null : Xhtml.Element("p", new XAttribute("class", "standfirst"), blocks.Inlines.Write(section.Standfirst)),
            blocks.Write(section.Opening),
            blocks.Write(section.Content)));

    /// <summary>That it may not be cited or published yet, on every page.</summary>
    private static IEnumerable<string> Stage(Edition edition)
    {
        if (edition.Stage == Model.Inputs.Stage.Draft)
            yield return edition.Wording["draft.banner"];
        if (edition.Embargo is { } until)
            yield return edition.Wording.Say("embargo.banner", ("date", edition.Wording.Date(until)));
    }

    private static string AccentOf(Section section) => $"accent-{(section.ColourToken.Length > 0 ? section.ColourToken : "ink")}";

    private static object[] MeaningOf(SectionKind kind) => kind switch
    {
        SectionKind.Cover => [new XAttribute(Xhtml.Ops + "type", "cover")],
        SectionKind.TitlePage => [new XAttribute(Xhtml.Ops + "type", "titlepage")],
        SectionKind.Foreword => Xhtml.Meaning("foreword", "doc-foreword"),
        SectionKind.Part => Xhtml.Meaning("part", "doc-part"),
        SectionKind.Appendix => Xhtml.Meaning("appendix", "doc-appendix"),
        SectionKind.BackCover => [],
        SectionKind.Acknowledgements => Xhtml.Meaning("acknowledgments", "doc-acknowledgments"),
        SectionKind.Colophon => Xhtml.Meaning("colophon", "doc-colophon"),
        SectionKind.References or SectionKind.CaseStudy or SectionKind.Unit => [],
        _ => Xhtml.Meaning("chapter", "doc-chapter"),
    };

    private static IEnumerable<XElement> Cover(Edition edition)
    {
        yield return Xhtml.Element("h1", edition.Title);
        string[] lines = [edition.Subtitle, edition.Year.ToString(CultureInfo.InvariantCulture), edition.Publisher, edition.SourceStatement];
        foreach (var line in lines.Where(line => line.Length > 0))
            yield return Xhtml.Element("p", line);
    }

    private static IEnumerable<XElement> Heading(Section section)
    {
        if (section.Title.Length > 0)
            yield return Xhtml.Element(
                "h1",
                section.Number.Length > 0 ? Xhtml.Element("span", new XAttribute("class", "number"), section.Number + " ") : null,
                section.Title);
    }
}

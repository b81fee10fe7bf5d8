using System.Xml.Linq;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Exporting.Epub;

/// <summary>The table of contents and the landmarks of a book.</summary>
internal static class NavigationDocument
{
    public const string Name = "contents.xhtml";

    public static XDocument Write(Edition edition, IReadOnlyList<EpubPage> pages)
    {
        var named = pages.Where(page => page.Title.Length > 0 && page.Section.Kind is not (SectionKind.Cover or SectionKind.TitlePage)).ToList();
        var body = Xhtml.Element(
            "body",
            Xhtml.Element(
                "nav",
                Xhtml.Meaning("toc", "doc-toc"),
                new XAttribute("id", "contents"),
                Xhtml.Element("h1", edition.Wording["contents.title"]),
                List(named, 0, named.Count)),
            Xhtml.Element(
                "nav",
                new XAttribute(Xhtml.Ops + "type", "landmarks"),
                new XAttribute("hidden", "hidden"),
                Xhtml.Element("ol", Landmarks(edition, pages, named))));
        return Xhtml.Page(edition.Language, edition.Wording["contents.title"], body);
    }

    /// <summary>The pages from one place to another: each with those that lie deeper behind it.</summary>
    private static XElement List(List<EpubPage> pages, int from, int to)
    {
        var list = Xhtml.Element("ol");
        for (var at = from; at < to;)
        {
            var next = at + 1;
            while (next < to && pages[next].Depth > pages[at].Depth)
                next++;
            list.Add(Xhtml.Element("li", Link(pages[at].Name, pages[at].Title), next > at + 1 ? List(pages, at + 1, next) : null));
            at = next;
        }

        return list;
    }

    private static IEnumerable<XElement> Landmarks(Edition edition, IReadOnlyList<EpubPage> pages, List<EpubPage> named)
    {
        if (pages.FirstOrDefault(page => page.Section.Kind == SectionKind.Cover) is { } cover)
            yield return Landmark("cover", cover.Name, edition.Wording["book.cover"]);
        yield return Landmark("toc", Name + "#contents", edition.Wording["contents.title"]);
        if (named.Count > 0)
            yield return Landmark("bodymatter", named[0].Name, edition.Wording["book.start"]);
    }

    private static XElement Landmark(string type, string address, string words)
    {
        var link = Link(address, words);
        link.Add(new XAttribute(Xhtml.Ops + "type", type));
        return Xhtml.Element("li", link);
    }

    private static XElement Link(string address, string words) => Xhtml.Element("a", new XAttribute("href", address), words);
}

using System.Xml.Linq;

namespace ReportBuilder.Exporting.Epub;

/// <summary>Leads the links of a book, which name an id alone, to the file that has it.</summary>
internal static class BookLinks
{
    /// <param name="contents">Ids that stand for the table of contents.</param>
    public static void Settle(IReadOnlyList<EpubPage> pages, IEnumerable<string> contents)
    {
        var addresses = contents.ToDictionary(id => id, _ => NavigationDocument.Name, StringComparer.Ordinal);
        foreach (var page in pages)
            foreach (var id in page.Body.DescendantsAndSelf().Attributes("id"))
                addresses.TryAdd(id.Value, $"{page.Name}#{id.Value}");
        foreach (var link in pages.SelectMany(page => page.Body.Descendants(Xhtml.Html + "a")).ToList())
        {
            var target = link.Attribute("href")!;
            if (!target.Value.StartsWith('#'))
                continue;
            if (addresses.TryGetValue(target.Value[1..], out var address))
                target.Value = address;
            else
                // What a link of another edition leads to is not in the book: its words stand alone.
                link.ReplaceWith(link.Nodes());
        }
    }
}

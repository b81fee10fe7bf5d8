using System.Xml.Linq;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Exporting.Epub;

/// <summary>A file of the book: one section without the sections inside it.</summary>
/// <param name="Name">"0012-hefei.xhtml".</param>
/// <param name="Depth">Of the section: 0 for the top.</param>
internal sealed record EpubPage(string Name, Section Section, int Depth, XElement Body)
{
    public string Title => $"{Section.Number} {Section.Title}".Trim();

    public bool HasFormulas => Body.Descendants().Any(element => element.Name.LocalName == "math");

    public bool HasDrawings => Body.Descendants().Any(element => element.Name.LocalName == "svg");
}

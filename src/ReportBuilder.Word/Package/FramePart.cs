using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Word.Body;

namespace ReportBuilder.Word.Package;

/// <summary>What stands above and below the text of every page.</summary>
internal static class FramePart
{
    /// <summary>The report, the chapter, and what kind of copy it is.</summary>
    public static ImmutableArray<byte> Header(Scope scope)
    {
        var edition = scope.Document.Edition;
        var xml = Xml.Part()
            .Open("w:hdr", Namespaces.Of)
            .Open("w:p")
            .Raw($"<w:pPr><w:pStyle w:val=\"Header\"/><w:tabs><w:tab w:val=\"right\" w:pos=\"{PageShape.Text(scope.Page.TextWidth)}\"/></w:tabs></w:pPr>");
        Field.Text(xml, $"{edition.Title} {edition.Year}{Mark(scope)}");
        xml.Raw("<w:r><w:tab/></w:r>");
        // Until a word processor works the field out, no chapter is right on every page, but where there is only one.
        Field.Write(xml, "STYLEREF \"heading 1\"", scope.Sections is [var only] ? only.Title : "");
        return xml.Close("w:p").Close("w:hdr").ToBytes();
    }

    public static ImmutableArray<byte> Footer()
    {
        var xml = Xml.Part().Open("w:ftr", Namespaces.Of).Open("w:p").Raw("<w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>");
        Field.Write(xml, "PAGE", "1");
        return xml.Close("w:p").Close("w:ftr").ToBytes();
    }

    private static string Mark(Scope scope) => scope.Order.Review
        ? $" \u00b7 {scope.Wording["word.review-copy"]}"
        : scope.Document.Edition.Stage == Stage.Draft ? $" \u00b7 {scope.Wording["draft.short"]}" : "";
}

using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Structure;

namespace ReportBuilder.Pdf.Rules;

/// <summary>What a document has to keep to before it is written. PDF_UA1.md lists the clauses with their rules.</summary>
internal static class Clauses
{
    private static readonly Func<DocumentUnderCheck, IEnumerable<Diagnostic>>[] All =
    [
        MetadataRules.Find,
        HeadingRules.Find,
        FigureRules.Find,
        NestingRules.Find,
        TableRules.Find,
        LinkRules.Find,
        NameRules.Find,
        GlyphRules.Find,
        AttachmentRules.Find,
        PictureRules.Find,
    ];

    /// <summary>The rules ask the same document and not each other: they are asked side by side, and answer in their order.</summary>
    public static ImmutableArray<Diagnostic> Check(PagedDocument document, StructureTree tree)
    {
        var checkedDocument = new DocumentUnderCheck(document, tree);
        var found = new List<Diagnostic>[All.Length];
        SideBySide.Run(found.Length, i => found[i] = [.. All[i](checkedDocument)]);
        return [.. found.SelectMany(diagnostics => diagnostics)];
    }
}

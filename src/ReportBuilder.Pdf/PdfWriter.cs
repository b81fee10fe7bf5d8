using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Content;
using ReportBuilder.Pdf.Rules;
using ReportBuilder.Pdf.Structure;

namespace ReportBuilder.Pdf;

/// <summary>Writes a laid-out report as a PDF 1.7 file that meets PDF/UA-1 and PDF/A-2a (PDF/A-3a where it carries files).</summary>
/// <remarks>
/// PDF_UA1.md says clause by clause how. A document that breaks a clause is not written: the value is empty, and diagnostics name the
/// author's lines.
/// </remarks>
public static class PdfWriter
{
    /// <summary>The same document gives the same bytes.</summary>
    /// <param name="compressed">False for a file that is read where it is made: four times as large and made sooner, with the same pages.</param>
    /// <exception cref="InvalidOperationException">
    /// Content names a structure element that is not in the tree, or two elements have one id.
    /// </exception>
    public static Outcome<ImmutableArray<byte>> Write(PagedDocument document, bool compressed = true)
    {
        var tree = new StructureTree(document.Tags);
        // What pages use is found while they are checked: nearly all of them are sound.
        ImmutableArray<Diagnostic> diagnostics = [];
        PageUses? uses = null;
        SideBySide.Run(2, i =>
        {
            if (i == 0)
                diagnostics = Clauses.Check(document, tree);
            else
                uses = PageUses.Of(document.Pages);
        });
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return Outcome.Of<ImmutableArray<byte>>([], diagnostics);
        var file = new DocumentObjects(document, tree, uses!, compressed ? Compression.Flate : Compression.None).Write();
        return Outcome.Of(file, diagnostics);
    }
}

using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Rules;
using ReportBuilder.Pdf.Structure;

namespace ReportBuilder.Pdf;

/// <summary>Writes a laid-out report as a PDF 1.7 file that meets PDF/UA-1 and PDF/A-2a (PDF/A-3a where it carries files).</summary>
/// <remarks>PDF_UA1.md says clause by clause how. A document that breaks a clause is not written: the value is empty, and diagnostics name the author's lines.</remarks>
public static class PdfWriter
{
    /// <summary>The same document gives the same bytes.</summary>
    /// <exception cref="InvalidOperationException">Content names a structure element that is not in the tree, or two elements have one id.</exception>
    public static Outcome<ImmutableArray<byte>> Write(PagedDocument document)
    {
        var tree = new TagTree(document.Tags);
        var diagnostics = Clauses.Check(document, tree);
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return Outcome.Of<ImmutableArray<byte>>([], diagnostics);
        return Outcome.Of<ImmutableArray<byte>>(new DocumentObjects(document, tree).Write(), diagnostics);
    }
}

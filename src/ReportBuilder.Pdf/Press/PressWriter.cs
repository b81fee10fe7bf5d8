using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Rules;
using ReportBuilder.Pdf.Structure;
using ReportBuilder.Pictures.Icc;

namespace ReportBuilder.Pdf.Press;

/// <summary>Writes a laid-out report for a press: a PDF 1.6 file in four inks that meets PDF/X-4 (ISO 15930-7).</summary>
/// <remarks>
/// PDF_X4.md says clause by clause how. The file is for plates and not for readers: it has no tags, links or bookmarks.
/// </remarks>
public static class PressWriter
{
    /// <summary>The same document gives the same bytes. RB1431: no profile was given, and that of usual inks takes its place.</summary>
    public static Outcome<ImmutableArray<byte>> Write(PagedDocument document, PrintSettings print)
    {
        var profile = print.Profile.IsEmpty ? GenericInks.Profile : InkProfile.Read(print.Profile, out _);
        if (profile is null)
            throw new InvalidOperationException("The profile was read before and cannot be read now.");
        var uses = new DocumentUnderCheck(document, new StructureTree(document.Tags));
        ImmutableArray<Diagnostic> diagnostics =
        [
            .. Unnamed(document, print),
            .. MetadataRules.Find(uses),
            .. GlyphRules.Find(uses),
            .. PictureRules.Find(uses),
        ];
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return Outcome.Of<ImmutableArray<byte>>([], diagnostics);
        var pages = document.Pages.Select(page => Bleeding.Of(page, print.Bleed)).ToImmutableArray();
        return Outcome.Of(new PressObjects(document with { Pages = pages }, print, profile).Write(), diagnostics);
    }

    private static IEnumerable<Diagnostic> Unnamed(PagedDocument document, PrintSettings print)
    {
        if (print.Profile.IsEmpty)
            yield return Diagnostic.Note(
                "RB1431",
                document.Edition.Place,
                "no printing condition is given: colours are printed as four usual inks on coated paper show them",
                "ask the printer for an ICC profile and name it under print: profile: in content/report.yaml"
            );
    }
}

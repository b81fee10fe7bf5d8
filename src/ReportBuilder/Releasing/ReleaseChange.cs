using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Differences;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Releasing;

/// <summary>
/// What a release changes against the one before it, and the files that say so: a note of one page for readers, an annex with
/// everything, and a record for programs.
/// </summary>
/// <param name="before">The releases before it, the last one first; at least one.</param>
/// <param name="said">What the release says, before its pages are laid out.</param>
internal sealed class ReleaseChange(
    ReleaseOrder order,
    IReadOnlyList<PreviousRelease> before,
    ReleaseNumber number,
    EditionState said,
    ConditionCheck data,
    Wording wording)
{
    private readonly PreviousRelease previous = before[0];
    private readonly FirstPrinted firstPrinted = new(before, said, wording);

    private CorrectionNote Note => new(order, previous, firstPrinted, wording);

    public string Paragraph() => Note.Paragraph(Comparison.Compare(previous.State, said, data));

    /// <param name="now">What the release says, with its pages.</param>
    public IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> Notes(EditionState now)
    {
        var difference = Comparison.Compare(previous.State, now, data);
        var note = Note.Page(difference, number, now);
        var annex = new DifferenceWording(difference, wording).Write(
            wording.Say("annex.release", ("number", previous.Number)), wording.Say("annex.release", ("number", number)));
        yield return File($"{CorrectionNote.Name}.md", DifferenceForms.Write("markdown", note));
        yield return File($"{CorrectionNote.Name}.html", DifferenceForms.Write("html", note));
        yield return File($"{CorrectionNote.Annex}.md", DifferenceForms.Write("markdown", annex));
        yield return File($"{CorrectionNote.Annex}.html", DifferenceForms.Write("html", annex));
        var record = CorrectionRecord.Of(difference, order, previous.Number, number, Note.KindOf(difference), firstPrinted);
        yield return File(CorrectionNote.Record, JsonSerializer.Serialize(record, CorrectionJson.Default.CorrectionRecord) + "\n");
    }

    private static KeyValuePair<string, ImmutableArray<byte>> File(string path, string text) =>
        new(path, ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text)));
}

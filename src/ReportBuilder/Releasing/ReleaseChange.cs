using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Data;
using ReportBuilder.Differences;
using ReportBuilder.Differences.State;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Releasing;

/// <summary>
/// What a release changes against the one before it in one of its languages, and the files that say so: a note of one page for readers, an annex
/// with everything, and a record for programs.
/// </summary>
/// <param name="before">The releases before it as they were in the language, the last one first; at least one.</param>
/// <param name="said">What the release says, before its pages are laid out.</param>
/// <param name="places">Where the files of the language stand.</param>
internal sealed class ReleaseChange(
    ReleaseOrder order,
    IReadOnlyList<PreviousRelease> before,
    ReleaseNumber number,
    EditionState said,
    ConditionCheck data,
    Wording wording,
    OutputPlaces places)
{
    private readonly PreviousRelease previous = before[0];
    private readonly FirstPrinted firstPrinted = new(before, said, wording);

    public OutputPlaces Places => places;

    private CorrectionNote Note => new(order, previous, firstPrinted, wording, places.Mark);

    public string Paragraph() => Note.Paragraph(Comparison.Compare(previous.State, said, data));

    /// <param name="now">What the release says, with its pages.</param>
    public EditionDifference Difference(EditionState now) => Comparison.Compare(previous.State, now, data);

    /// <summary>The note and the annex, and for the main language the record.</summary>
    public IEnumerable<KeyValuePair<string, ImmutableArray<byte>>> Notes(EditionDifference difference, EditionState now)
    {
        var note = Note.Page(difference, number, now);
        var annex = new DifferenceWording(difference, wording).Write(
            wording.Say("annex.release", ("number", previous.Number)), wording.Say("annex.release", ("number", number)));
        yield return File($"{CorrectionNote.Name}{places.Mark}.md", DifferenceForms.Write("markdown", note));
        yield return File($"{CorrectionNote.Name}{places.Mark}.html", DifferenceForms.Write("html", note));
        yield return File($"{CorrectionNote.Annex}{places.Mark}.md", DifferenceForms.Write("markdown", annex));
        yield return File($"{CorrectionNote.Annex}{places.Mark}.html", DifferenceForms.Write("html", annex));
        if (places != OutputPlaces.Main)
            yield break;
        var record = CorrectionRecord.Of(difference, order, previous.Number, number, Note.KindOf(difference), firstPrinted);
        yield return File(CorrectionNote.Record, JsonSerializer.Serialize(record, CorrectionJson.Default.CorrectionRecord) + "\n");
    }

    private static KeyValuePair<string, ImmutableArray<byte>> File(string path, string text) =>
        new(path, ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text)));
}

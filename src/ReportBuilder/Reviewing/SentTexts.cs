using ReportBuilder.Word;
using ReportBuilder.Word.Reading;

namespace ReportBuilder.Reviewing;

/// <summary>Finds every sent paragraph in the author's files as they were sent.</summary>
internal sealed class SentTexts
{
    /// <summary>How far below the line that a block names its words may stand: facts and quotations stand inside blocks.</summary>
    private const int Farthest = 12_000;

    /// <summary>What finding the paragraphs of a report of any size takes is far less.</summary>
    private const long MostLetters = 60_000_000;

    private readonly Dictionary<string, PlacedText> placed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> files;
    private readonly Dictionary<string, int[]> lines;
    private readonly Dictionary<(string File, int At), SentCall> calls = [];
    private long lettersLeft = MostLetters;

    public SentTexts(SentCopy sent)
    {
        files = sent.Files.DistinctBy(file => file.Path).ToDictionary(file => file.Path, file => file.Text, StringComparer.Ordinal);
        lines = files.ToDictionary(file => file.Key, file => LineStarts(file.Value), StringComparer.Ordinal);
        foreach (var call in sent.Calls)
            if (call.Kind != "asserted" && OffsetOf(call.Place.File, call.Place.Line, call.Place.Column) is >= 0 and var at)
                calls.TryAdd((call.Place.File, at), call);
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var paragraph in sent.Paragraphs)
            Find(paragraph, reached);
    }

    public string? FileText(string path) => files.GetValueOrDefault(path);

    /// <summary>Null where the words are not an author's: they come from data or from a template.</summary>
    public PlacedText? Of(string id) => placed.GetValueOrDefault(id);

    /// <param name="reached">By block: where the words before ended, since cells and facts may repeat each other.</param>
    private void Find(SentParagraph paragraph, Dictionary<string, int> reached)
    {
        var place = paragraph.Place;
        if (paragraph.IsRow || paragraph.Text.Length == 0 || !files.TryGetValue(place.File, out var text))
            return;
        var first = Math.Max(0, OffsetOf(place.File, Math.Max(1, place.Line), Math.Max(1, place.Column)));
        var start = Math.Max(first, reached.GetValueOrDefault(place.ToString()));
        if (Find(paragraph, text, start, start + Farthest) is { } below)
            reached[place.ToString()] = below;
        else
            Find(paragraph, text, 0, EndOfSettings(text));
    }

    /// <summary>Where the words end, if they stand between the two places.</summary>
    private int? Find(SentParagraph paragraph, string text, int from, int to)
    {
        var walk = new SourceWalk(text, at => calls.GetValueOrDefault((paragraph.Place.File, at)));
        for (var at = from; at < Math.Min(text.Length, to); at++)
        {
            var found = walk.Match(at, paragraph.Text);
            lettersLeft -= walk.Read;
            if (lettersLeft < 0)
                throw new WordFileException(
                    "what the file carries of the sent text is not what this program wrote",
                    "name the file that was sent with --sent FILE");
            if (found is not { Units.Count: > 0 } match)
                continue;
            placed.TryAdd(paragraph.Id, new(paragraph, match.Units, match.End));
            return match.End;
        }

        return null;
    }

    /// <summary>Titles and standfirsts stand in the settings above a text.</summary>
    private static int EndOfSettings(string text) =>
        text.StartsWith("---\n", StringComparison.Ordinal) ? Math.Max(0, text.IndexOf("\n---", 3, StringComparison.Ordinal)) : 0;

    private int OffsetOf(string file, int line, int column) =>
        lines.TryGetValue(file, out var starts) && line >= 1 && line <= starts.Length ? starts[line - 1] + column - 1 : -1;

    public static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return [.. starts];
    }
}

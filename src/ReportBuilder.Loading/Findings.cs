using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading;

/// <summary>What loading has to say so far. Every reader adds to one list, so that an author sees all problems in one run.</summary>
internal sealed class Findings
{
    /// <summary>A table that is wrong from top to bottom says so this often under one code, and then how many more there are.</summary>
    private const int MostOfACodeInAFile = 20;

    /// <summary>The same words about so many places of a file are said one by one, and about more of them in one line.</summary>
    private const int MostPlaces = 3;

    private readonly List<Diagnostic> all = [];
    private readonly Dictionary<Kind, int> counts = [];
    private readonly Dictionary<Repeated, List<SourcePlace>> repeats = [];

    public void Error(string code, SourcePlace place, string message, string hint = "") => Add(Diagnostic.Error(code, place, message, hint));

    public void Warning(string code, SourcePlace place, string message, string hint = "") => Add(Diagnostic.Warning(code, place, message, hint));

    public void Note(string code, SourcePlace place, string message, string hint = "") => Add(Diagnostic.Note(code, place, message, hint));

    /// <summary>Takes over one thing that was said elsewhere.</summary>
    public void Take(Diagnostic finding) => Add(finding);

    /// <summary>Takes over what was said elsewhere, as if it had been said here.</summary>
    public void Add(Findings others)
    {
        foreach (var finding in others.all)
            Add(finding);
        foreach (var (same, places) in others.repeats.Where(repeat => repeat.Value.Count > MostPlaces))
            repeats[same].AddRange(places.Skip(MostPlaces));
        foreach (var (key, count) in others.counts)
            counts[key] += Math.Max(0, count - MostOfACodeInAFile);
    }

    /// <summary>What was said, but for one code.</summary>
    public Findings Without(string code)
    {
        var others = new Findings();
        foreach (var finding in all.Where(finding => finding.Code != code))
            others.Add(finding);
        return others;
    }

    /// <summary>Whether a file has an error already: what follows from it is not worth saying.</summary>
    public bool HasError(string file) => all.Any(finding => finding.Severity == Severity.Error && finding.Place.File == file);

    /// <summary>In the order of files, lines and columns.</summary>
    public IEnumerable<Diagnostic> InOrder() =>
        Grouped().Concat(Omitted()).OrderBy(finding => finding.Place).ThenBy(finding => finding.Code, StringComparer.Ordinal);

    /// <summary>One line with the count and the first places for what was said of many places of a file in the same words.</summary>
    private IEnumerable<Diagnostic> Grouped()
    {
        foreach (var finding in all)
        {
            if (repeats[Repeated.Of(finding)] is not { Count: > MostPlaces } places)
                yield return finding;
            else if (finding.Place == places[0])
                yield return finding with
                {
                    Message =
                        $"{finding.Message}, at {places.Count} places: {string.Join(", ", places.Take(MostPlaces).Select(InFile))} and {places.Count - MostPlaces} more",
                };
        }
    }

    /// <summary>"line 3" or "C14", since the file stands before the message.</summary>
    private static string InFile(SourcePlace place) =>
        place.Sheet switch
        {
            null => FormattableString.Invariant($"line {place.Line}"),
            "" => FormattableString.Invariant($"row {place.Line}"),
            _ => SourcePlace.CellName(place.Line, place.Column),
        };

    private IEnumerable<Diagnostic> Omitted()
    {
        foreach (var (kind, count) in counts)
        {
            if (count > MostOfACodeInAFile)
                yield return Diagnostic.Note(kind.Code, new(kind.File), $"{count - MostOfACodeInAFile} more of this kind in the file are not listed");
        }
    }

    private void Add(Diagnostic finding)
    {
        if (repeats.TryGetValue(Repeated.Of(finding), out var places))
            places.Add(finding.Place);
        else
            repeats.Add(Repeated.Of(finding), [finding.Place]);
        if (places is { Count: > MostPlaces })
            return;
        var key = new Kind(finding.Place.File, finding.Code);
        counts[key] = counts.GetValueOrDefault(key) + 1;
        if (counts[key] <= MostOfACodeInAFile)
            all.Add(finding);
    }

    /// <summary>The findings of one code in one file.</summary>
    private sealed record Kind(string File, string Code);

    /// <summary>The findings of one file in the same words.</summary>
    private sealed record Repeated(string File, string Code, string Message)
    {
        public static Repeated Of(Diagnostic finding) => new(finding.Place.File, finding.Code, finding.Message);
    }
}

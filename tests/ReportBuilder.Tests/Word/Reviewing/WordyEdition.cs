using ReportBuilder.Exporting;
using ReportBuilder.Files;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Reviewing;
using ReportBuilder.Tests.Program;

namespace ReportBuilder.Tests.Word.Reviewing;

/// <summary>The small edition with a foreword in which no word stands twice, in every form that a text takes.</summary>
internal sealed class WordyEdition : IDisposable
{
    public const string File = "content/foreword.md";

    private static readonly string[] Syllables = ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve", "wi", "zo"];

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<(ReportDraft Draft, ReportSources Sources)> read;
    private int words;

    public WordyEdition(int prose = 24)
    {
        for (var at = 0; at < prose; at++)
            Blocks.Add(at % 3 == 0 ? $"{Words(6)}\n{Words(9)} \"{Words(2)}\", {Words(4)}." : $"{Words(9)} *{Words(2)}* {Words(7)}, {Words(5)}.");
        Prose = Blocks.Count;
        Blocks.Add($"{Words(5)} **{Words(3)}** {Words(5)} {{{{total \"Sallowmere\"}}}} {Words(6)}.");
        Blocks.Add($"{Words(5)} [{Words(4)}](https://example.org/a) {Words(5)} {{{{rank \"Larkhaven\"}}}}.");
        Blocks.Add($"- {Words(8)}\n- {Words(4)} *{Words(2)}*\n- {Words(7)}");
        Blocks.Add($"1. {Words(8)}\n2. {Words(7)}");
        Blocks.Add($"> {Words(8)}\n> {Words(8)}");
        Blocks.Add($"## {Words(5)}");
        Blocks.Add($"| {Words(3)} | {Words(2)} |\n| --- | --- |\n| {Words(4)} | {Words(3)} |\n| {Words(4)} | {Words(3)} |");
        Blocks.Add($"[Sallowmere is first overall]{{claim=\"rank of Sallowmere = 1\"}} {Words(6)} \\*{Words(3)}\\* -- {Words(5)}.");
        Blocks.Add($"::: pull\n{Words(9)}\n:::");
        Root = folder.CopyOf("tests", "fixtures", "tiny-report");
        System.IO.File.WriteAllText(Path.Combine(Root, File), Text(Blocks));
        read = new(() => (Editions.Draft(Root), EditionFolder.Read(Root).Value));
    }

    /// <summary>Of the foreword, parted by empty lines.</summary>
    public List<string> Blocks { get; } = [];

    /// <summary>How many of the blocks are plain paragraphs, the first ones.</summary>
    public int Prose { get; }

    public string Root { get; }

    public ReportDraft Draft => read.Value.Draft;

    public ReportSources Sources => read.Value.Sources;

    public byte[] Sent => [.. WordFile.Write(Draft, Sources, new("", Review: true, LocksData: false))];

    public static string Text(IEnumerable<string> blocks) => $"---\ntitle: Foreword\n---\n\n{string.Join("\n\n", blocks)}\n";

    /// <summary>What the files say, against the edition as it was sent.</summary>
    public IReadOnlyList<ReviewFinding> Review(params byte[][] files) => Review(Sources, files);

    public IReadOnlyList<ReviewFinding> Review(ReportSources now, params byte[][] files)
    {
        var review = global::ReportBuilder.Reviewing.Review.Read(Draft, now, files.Select((file, at) => KeyValuePair.Create($"reviewer{at + 1}.docx", file)), null);
        Assert.Empty(review.Diagnostics);
        return [.. review.Value.SelectMany(findings => findings)];
    }

    /// <summary>The foreword with the changes in it.</summary>
    public string Applied(IEnumerable<ReviewFinding> findings) =>
        AppliedReview.Applied(WordFile.TextOf(Sources.Files[File]), findings.SelectMany(finding => finding.Edits).Where(edit => edit.File == File));

    public void Dispose() => folder.Dispose();

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(++words)));

    /// <summary>A word for every number, none of which begins another.</summary>
    private static string Word(int number)
    {
        var word = "q";
        for (var rest = number + Syllables.Length * Syllables.Length; rest > 0; rest /= Syllables.Length)
            word += Syllables[rest % Syllables.Length];
        return word + "x" + (number % 7 == 0 ? "er" : "");
    }
}

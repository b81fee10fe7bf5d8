using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ReportBuilder.Files;
using ReportBuilder.Model.Documents;
using ReportBuilder.Publishing;
using ReportBuilder.Tests.Composing.Independent;

namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>
/// One score of the full edition is corrected. What diff names is held against a list that is made without it: from the table of scores, added and
/// ranked by a program of its own, from the authors' Markdown, read by a reader of its own, and from the texts of report, article, press release,
/// countdown, briefs and cards, laid side by side sentence by sentence.
/// </summary>
[Trait("Category", "Long")]
public sealed partial class CorrectedEditionTests : IDisposable
{
    private const string Scores = "data/scores.csv";
    private const string Changed = "Sentences that changed";
    private const string Made = "Sentences from templates that changed";
    private const string BecameFalse = "Claims that became false";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>A new leader; and a city in the middle that loses a place near the top of one dimension.</summary>
    [Theory]
    [InlineData("Economic strength,Economic aggregate potential,Shanghai,43", 31, "article briefs cards countdown press-release report")]
    [InlineData("Open development,Foreign investment attractiveness,Dalian,", 3, "article briefs cards press-release report")]
    public void Diff_names_what_an_independent_reading_of_data_and_texts_finds(string row, int corrected, string touched)
    {
        var before = folder.Path("before");
        Assert.Equal(0, ProgramRun.Of("new", before, "--from", "cities").ExitCode);
        var line = File.ReadLines(Path.Combine(before, Scores)).Single(line => line.StartsWith(row, StringComparison.Ordinal));
        var after = folder.CopyOfFolder(before, "after");
        Editions.Edit(after, Scores, line + "\n", FormattableString.Invariant($"{line[..line.LastIndexOf(',')]},{corrected}\n"));

        var told = new ToldDifferences(ProgramRun.Of("diff", before, after, "--verbose").Output);
        var (old, now) = (new OwnScores(File.ReadAllText(Path.Combine(before, Scores))), new OwnScores(File.ReadAllText(Path.Combine(after, Scores))));
        AuthorsSentencesAre(told, [.. Texts(before, isChinese: false).SelectMany(file => OwnText.Read(before, file))], old, now, "");
        AuthorsSentencesAre(told, [.. Texts(before, isChinese: true).SelectMany(file => OwnText.Read(before, file))], old, now, "zh-Hans: ");
        Assert.Equal(touched.Split(' '), EveryTextIsTold(told, Documents(before), Documents(after)));
        Assert.Equal(["briefs", "cards", "press-release", "report"], EveryTextIsTold(told, Documents(before, "zh-Hans"), Documents(after, "zh-Hans")));
        BriefsCardsAndCountdownSayWhatTheTableSays(Documents(after), now);
        UnitsWhoseFiguresChangedAreNamed(told, old, now, before);
    }

    /// <summary>Both ways: each sentence whose calls print something else, or whose claim is lost, is named at its line, and no other is.</summary>
    /// <param name="language">What stands before the titles of the parts that tell of it.</param>
    private static void AuthorsSentencesAre(ToldDifferences told, OwnSentence[] sentences, OwnScores before, OwnScores after, string language)
    {
        Assert.InRange(sentences.Length, 100, 5000);
        var changed = sentences.Where(sentence => sentence.Changes(before, after)).ToArray();
        var lost = sentences.Where(sentence => sentence.IsLost(before, after)).ToArray();
        Assert.NotEmpty(changed);
        var named = told.Sentences
            .Where(sentence => sentence.Place.StartsWith("content/", StringComparison.Ordinal) && sentence.Part.StartsWith("zh-Hans: ", StringComparison.Ordinal) == (language.Length > 0))
            .ToArray();
        Assert.All(changed, sentence => Assert.True(
            named.Any(pair => pair.Place == sentence.Place && pair.Before != pair.After && sentence.Printed.IsMatch(pair.Before) && sentence.Printed.IsMatch(pair.After)),
            $"not named: {sentence.Place}: {sentence.Printed}"));
        Assert.All(named.Where(pair => pair.Before != pair.After), pair => Assert.True(
            changed.Any(sentence => sentence.Place == pair.Place && sentence.Printed.IsMatch(pair.Before)),
            $"named without a reason: {pair.Where}: {pair.Before}"));
        Assert.Equal(lost.Select(sentence => sentence.Place).Distinct().Order(StringComparer.Ordinal), named.Where(pair => pair.Part == language + BecameFalse).Select(pair => pair.Place).Distinct().Order(StringComparer.Ordinal));
        Assert.All(lost, sentence => Assert.Contains(named, pair => pair.Part == language + BecameFalse && pair.Place == sentence.Place && sentence.Printed.IsMatch(pair.After)));
    }

    /// <summary>Sentences and figures that stand on one side only are named; what a chart says in words is told by its title. Gives the kinds of text that changed.</summary>
    private static IEnumerable<string> EveryTextIsTold(ToldDifferences told, Dictionary<string, ReportDocument> before, Dictionary<string, ReportDocument> after)
    {
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        var missing = new List<string>();
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, document) in after)
        {
            var (gone, come) = OnlyIn(Sentences(before[name]), Sentences(document));
            missing.AddRange(gone.Where(words => !IsNamed(told, words, pair => pair.Before)).Select(words => $"{name}: - {words}"));
            missing.AddRange(come.Where(words => !IsNamed(told, words, pair => pair.After)).Select(words => $"{name}: + {words}"));
            if (gone.Count > 0)
                kinds.Add(name.Split('/')[0]);
            var (charts, others) = (Charts(before[name]), Charts(document));
            missing.AddRange(others.Where(chart => !Chinese().IsMatch(chart.Value.Said) && charts.GetValueOrDefault(chart.Key) is { } was && was.Said != chart.Value.Said
                && !told.Rows.Any(row => row.Part == "Charts" && row.Row.Contains(chart.Value.Title, StringComparison.Ordinal) && row.Row.Contains(OwnText.Plain(document.Sections[0].Title), StringComparison.Ordinal) == (name != "report")))
                .Select(chart => $"{name}: chart {chart.Value.Title}"));
        }

        Assert.True(missing.Count == 0, $"{missing.Count} not named:\n{string.Join('\n', missing)}");
        return kinds.Order(StringComparer.Ordinal);
    }

    /// <summary>A sentence is named as a whole, a value that stands alone with its label by itself.</summary>
    private static bool IsNamed(ToldDifferences told, string words, Func<ToldSentence, string> side) => told.Sentences.Any(pair =>
        side(pair) == words || (Value().IsMatch(side(pair)) && (words.StartsWith(side(pair), StringComparison.Ordinal) || words.EndsWith(side(pair), StringComparison.Ordinal))));

    /// <summary>What the texts print is what the table says, worked out anew.</summary>
    private static void BriefsCardsAndCountdownSayWhatTheTableSays(Dictionary<string, ReportDocument> documents, OwnScores scores)
    {
        var said = 0;
        foreach (var document in documents.Where(made => made.Key.StartsWith("briefs/", StringComparison.Ordinal)).Select(made => made.Value))
        {
            var (unit, lines) = (OwnText.Plain(document.Sections[0].Title), Lines(document));
            Assert.Contains(FormattableString.Invariant($"{scores.Rank(unit, OwnScores.Overall)} overall rank, of 60 cities"), lines);
            Assert.Contains(FormattableString.Invariant($"{scores.Score(unit, OwnScores.Overall):#,##0} total score"), lines);
            foreach (var standing in lines.Select(line => Standing().Match(line)).Where(match => match.Success && scores.IsPart(match.Groups["part"].Value)))
            {
                Assert.Equal(scores.Rank(unit, standing.Groups["part"].Value), int.Parse(standing.Groups["rank"].Value, CultureInfo.InvariantCulture));
                said++;
            }
        }

        Assert.InRange(said, 300, 1000);
        string[] first = [.. scores.Units.Where(unit => scores.Rank(unit, OwnScores.Overall) <= 10).OrderBy(unit => scores.Rank(unit, OwnScores.Overall))];
        var countdown = Lines(documents["countdown/countdown"]);
        Assert.Equal(first.Reverse().Select(unit => $"{scores.Rank(unit, OwnScores.Overall)} {unit}"), countdown.Where(line => Entry().IsMatch(line)));
        var cards = string.Join('\n', Lines(documents["cards/cards"]));
        Assert.All(first, unit => Assert.Contains($"\n{unit}\n\n{scores.Rank(unit, OwnScores.Overall)} overall rank, of 60 cities\n{scores.Score(unit, OwnScores.Overall):#,##0} total score", cards, StringComparison.Ordinal));
    }

    /// <summary>Whose total or overall rank is another one by the table is named in its brief, and among the first ten in countdown and cards.</summary>
    private static void UnitsWhoseFiguresChangedAreNamed(ToldDifferences told, OwnScores before, OwnScores after, string edition)
    {
        string[] moved = [.. after.Units.Where(unit => before.Score(unit, OwnScores.Overall) != after.Score(unit, OwnScores.Overall) || before.Rank(unit, OwnScores.Overall) != after.Rank(unit, OwnScores.Overall))];
        Assert.NotEmpty(moved);
        foreach (var unit in moved)
        {
            var id = File.ReadLines(Path.Combine(edition, "data", "units.csv")).Select(line => line.Split(',')).First(cells => cells.Contains(unit))[0];
            Assert.Contains(told.In(Made), pair => pair.Place == $"publications/briefs/{id}");
            if (after.Rank(unit, OwnScores.Overall) > 10)
                continue;
            Assert.Contains(told.In(Made), pair => pair.Place == "publications/countdown/countdown" && $"{pair.Where} {pair.Before}".Contains(unit, StringComparison.Ordinal));
            Assert.Contains(told.In(Made), pair => pair.Place == "publications/cards/cards" && $"{pair.Where} {pair.Before}".Contains(unit, StringComparison.Ordinal));
        }
    }

    private static IEnumerable<string> Texts(string edition, bool isChinese) => Directory
        .GetFiles(Path.Combine(edition, "content"), "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(edition, file).Replace('\\', '/'))
        .Where(file => file.EndsWith(".zh.md", StringComparison.Ordinal) == isChinese && !file.EndsWith("README.md", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The report and every publication, with claims that are false and all.</summary>
    private static Dictionary<string, ReportDocument> Documents(string edition, string language = "en-GB")
    {
        var document = ReportPipeline.Draft(EditionFolder.Read(edition).Value with { Language = language }, _ => { }).Value.Document;
        return document.Publications.Select(made => (Name: $"{made.Publication.Name}/{made.Name}", made.Document)).Append(("report", document))
            .ToDictionary(made => made.Item1, made => made.Item2, StringComparer.Ordinal);
    }

    private static string[] Lines(ReportDocument document) => [.. Encoding.UTF8.GetString([.. PlainTextFile.Write(document)]).Split('\n').Select(OwnText.Plain)];

    /// <summary>Tables and what charts say are told as such, and are left out.</summary>
    private static List<string> Sentences(ReportDocument document)
    {
        var charts = Charts(document).Values.SelectMany(chart => chart.Lines).ToHashSet(StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString([.. PlainTextFile.Write(document)]);
        return [.. text.Split('\n').Where(line => !line.Contains('\t', StringComparison.Ordinal))
            .Select(line => OwnText.Plain(line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] : line))
            .Where(line => line.Length > 0 && !charts.Contains(line)).SelectMany(line => Ends().Split(line))];
    }

    private static Dictionary<string, (string Title, string Said, string[] Lines)> Charts(ReportDocument document) => document.InReadingOrder()
        .SelectMany(entry => entry.Section.Opening.Concat(entry.Section.Content)).WithInner().OfType<Figure>().Where(figure => figure.Id.Length > 0)
        .ToDictionary(
            figure => figure.Id,
            figure => (OwnText.Plain(figure.Finding.Length > 0 ? figure.Finding : figure.Spec.Title), figure.AlternativeText, new[] { OwnText.Plain(figure.AlternativeText) }),
            StringComparer.Ordinal);

    /// <summary>What the one list has more often than the other.</summary>
    private static (List<string> Gone, List<string> Come) OnlyIn(List<string> before, List<string> after)
    {
        var (gone, come) = (new List<string>(before), new List<string>(after));
        foreach (var words in after)
            gone.Remove(words);
        foreach (var words in before)
            come.Remove(words);
        return (gone, come);
    }

    [GeneratedRegex(@"^- (?<part>.+): (?<rank>\d+)$")]
    private static partial Regex Standing();

    [GeneratedRegex(@"^\d+ [A-Z][a-z]+( [A-Z][a-z]+)?$")]
    private static partial Regex Entry();

    [GeneratedRegex("(?<=[.?!][\"')]?) (?=[A-Z0-9\"(])|(?<=[。！？])(?![\"')）])|(?<=[。！？][\"')）])")]
    private static partial Regex Ends();

    /// <summary>What a call alone prints: a number, the name of a unit or a tier.</summary>
    [GeneratedRegex(@"^(?:[−\d.,]+|[A-Za-z']{3,}|[\u4E00-\u9FFF]{2,4})$")]
    private static partial Regex Value();

    [GeneratedRegex("[\u4E00-\u9FFF]")]
    private static partial Regex Chinese();
}

using System.Collections.Immutable;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Composing;
using ReportBuilder.Composing.Charts;
using ReportBuilder.Differences;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;
using ReportBuilder.Tests.Program.Differences;

namespace ReportBuilder.Tests.Composing;

/// <summary>What a process that stays keeps between two reports, and that it never shows.</summary>
public sealed class ComposerMemoryTests
{
    private static readonly string[] Pieces =
    [
        "Plain words.", "Seven cities and 13 facilities.", "## Ports\n\nShips.", "Score {{score \"Aarhus\" \"Ports\"}}, {{rank \"Cork\"}}, {{fact \"aarhus-area\"}}.",
        "[It leads.]{claim=\"rank of Aarhus = 1\"}", "{{nothing}} and {{score \"Nowhere\"}}", "It leverages 5kms of things.", "Cork leads.", "| A | B |\n| --- | --- |\n| x | {{leader}} |",
        "::: chart bars\ndata: scores of 'Ports', every city\nfinding: [Ports]\n:::", "::: facts Facts\nRank: {{rank \"Aarhus\"}}\n:::", "::: pull\nSet large.\n:::", "A [link](#ports).",
        "People{{cite \"census\"}} and again{{cite \"census\"}}, {{fact \"aarhus-people-2024\"}}.", "Table: What it shows\n\n| A | B |\n| --- | --- |\n| x | {{score \"Cork\" \"Ports\"}} |", "### Under it {#own}",
        "- One {{rank \"Aarhus\" \"Ports\"}}\n\n  ::: chart bars\n  data: scores of 'Ports', every city\n  finding: First is {{leader \"Ports\"}}\n  :::", "> Said {{cite \"yearbook\"}}.", "::: table overall\n:::",
        "[Cork is below]{claim=\"rank of Cork > 1\"} in [{{spell (count \"cities where rank >= 2\")}}]{claim=\"count of cities where rank >= 2 = 2\"} ways.", "::: chart bars\ndata: facts aarhus-people-2024, cork-people-2024\nfinding: People\n:::",
        "Cork has {{score \"Cork\" \"Ports\"}} there.", "::: chart bars\ndata: scores of 'Ports', cities Cork\nfinding: Cork has {{score \"Cork\" \"Ports\"}}{{cite \"yearbook\"}}\n:::",
    ];

    /// <summary>What may stand before the second text from one edit to the next.</summary>
    private static readonly string[] Standfirsts = ["", "Plain.", "Second is {{rank \"Cork\"}}{{cite \"census\"}}."];

    private static readonly Arbitrary<(string[] Texts, int Scores, bool Strict, string Standfirst)> Edits = (
        from texts in Gen.Elements(Pieces).ArrayOf().Where(pieces => pieces.Length > 0).Select(pieces => string.Join("\n\n", pieces)).ArrayOf(2)
        from scores in Gen.Choose(0, 2)
        from strict in Gen.Elements(true, false)
        from standfirst in Gen.Elements(Standfirsts)
        select (texts, scores, strict, standfirst)).ToArbitrary();

    [Fact]
    [Trait("Category", "Random")]
    public void A_memory_of_other_reports_changes_no_word_and_no_message()
    {
        var memory = new ComposerMemory();
        Prop.ForAll(Edits, edit =>
        {
            var inputs = Inputs(edit.Texts, edit.Scores, edit.Strict);
            var scores = Scorer.Score(inputs).Value;
            var fresh = Everything(Composer.Compose(inputs, scores, SmallEdition.Draw));
            Assert.Equal(fresh, Everything(Composer.Compose(inputs, scores, SmallEdition.Draw, memory)));
            var others = Inputs(edit.Texts, edit.Scores + 1, edit.Strict, edit.Standfirst);
            var otherScores = Scorer.Score(others).Value;
            Assert.Equal(Everything(Composer.Compose(others, otherScores, SmallEdition.Draw)), Everything(Composer.Compose(others, otherScores, SmallEdition.Draw, memory)));
            Assert.Equal(fresh, Everything(Composer.Compose(inputs, scores, SmallEdition.Draw, memory)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds.Of(12)));
    }

    [Fact]
    public void The_edition_is_the_same_after_a_changed_score_and_back()
    {
        var memory = new ComposerMemory();
        Assert.Equal(Hashes(CitiesEdition.Composed), Hashes(Composer.Compose(CitiesEdition.Inputs, CitiesEdition.Scores, CitiesEdition.Draw, memory)));
        var sources = EditionFolder.Read("");
        var line = sources.Text("data/scores.csv").Split('\n').Single(row => row.Contains(",Operating cost burden,Weihai,", StringComparison.Ordinal));
        var changed = EditionLoader.Load(sources.Replace("data/scores.csv", line, line[..line.LastIndexOf(',')] + ",40")).Value;
        var scores = Scorer.Score(changed).Value;
        Assert.Equal(Hashes(Composer.Compose(changed, scores, CitiesEdition.Draw)), Hashes(Composer.Compose(changed, scores, CitiesEdition.Draw, memory)));
        Assert.Equal(Hashes(CitiesEdition.Composed), Hashes(Composer.Compose(CitiesEdition.Inputs, CitiesEdition.Scores, CitiesEdition.Draw, memory)));
    }

    [Fact]
    public void What_a_changed_score_does_not_change_is_the_same_object()
    {
        var (memory, read) = (new ComposerMemory(), new LoaderMemory());
        var sources = EditionFolder.Read("");
        var before = Blocks(sources);
        var line = sources.Text("data/scores.csv").Split('\n').Single(row => row.Contains(",Operating cost burden,Weihai,", StringComparison.Ordinal));
        var after = Blocks(sources.Replace("data/scores.csv", line, line[..line.LastIndexOf(',')] + ",40"));
        var kept = after.Where(before.Contains).ToArray();
        Assert.InRange(kept.Length, after.Count * 8 / 10, after.Count - 1);
        Assert.All(new[] { typeof(Paragraph), typeof(Heading), typeof(Figure), typeof(Table), typeof(KeyFigures), typeof(ListBlock) }, type => Assert.Contains(kept, type.IsInstanceOfType));

        HashSet<Block> Blocks(ReportSources now)
        {
            var inputs = EditionLoader.Load(now, read).Value;
            var document = Composer.Compose(inputs, Scorer.Score(inputs).Value, CitiesEdition.Draw, memory).Value;
            return new(document.InReadingOrder().SelectMany(entry => entry.Section.Opening.Concat(entry.Section.Content)), ReferenceEqualityComparer.Instance);
        }
    }

    [Fact]
    public void A_chart_that_is_the_same_is_drawn_once()
    {
        var (memory, drawn) = (new ComposerMemory(), 0);
        var inputs = Inputs([Pieces[9], Pieces[0]], 0, false);
        for (var round = 0; round < 3; round++)
        {
            Composer.Compose(inputs, SmallEdition.Scores, spec =>
            {
                drawn++;
                return SmallEdition.Draw(spec);
            }, memory);
        }

        Assert.Equal(1, drawn);
    }

    [Fact]
    public void What_a_report_does_not_use_is_forgotten()
    {
        var memory = new ComposerMemory();
        Composer.Compose(Inputs([Pieces[0], Pieces[1]], 0, false), SmallEdition.Scores, SmallEdition.Draw, memory);
        Composer.Compose(Inputs([Pieces[0], Pieces[2]], 0, false), SmallEdition.Scores, SmallEdition.Draw, memory);
        Assert.NotNull(memory.Texts.Find(Pieces[0]));
        Assert.Null(memory.Texts.Find(Pieces[1]));
    }

    [Fact]
    public void A_call_that_a_report_does_not_ask_is_forgotten()
    {
        var memory = new ComposerMemory();
        Composer.Compose(Inputs([Pieces[0], Pieces[3]], 0, false), SmallEdition.Scores, SmallEdition.Draw, memory);
        var asked = memory.Bindings.Call("rank \"Cork\"");
        Composer.Compose(Inputs([Pieces[1], Pieces[3]], 0, false), SmallEdition.Scores, SmallEdition.Draw, memory);
        Assert.Same(asked, memory.Bindings.Call("rank \"Cork\""));
        Composer.Compose(Inputs([Pieces[1], Pieces[0]], 0, false), SmallEdition.Scores, SmallEdition.Draw, memory);
        Assert.NotSame(asked, memory.Bindings.Call("rank \"Cork\""));
    }

    public static TheoryData<string> SpecProperties => [.. typeof(ChartSpec).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name)];

    [Theory]
    [MemberData(nameof(SpecProperties))]
    public void Charts_that_differ_in_anything_are_others(string name)
    {
        var property = typeof(ChartSpec).GetProperty(name)!;
        var (spec, other) = (Sample.Of<ChartSpec>(1), Sample.Of<ChartSpec>(1));
        Assert.True(new SameChart().Equals(spec, other));
        var different = Enumerable.Range(2, 40).Select(seed => property.GetValue(Sample.Of<ChartSpec>(seed))).First(value => !Equals(StructureAndPlace(value), StructureAndPlace(property.GetValue(spec))));
        property.SetValue(other, different);
        Assert.False(new SameChart().Equals(spec, other));
    }

    private static string StructureAndPlace(object? value) => value is SourcePlace place ? place.ToString() : StructureText.Of(value);

    /// <param name="scores">Three and more: a city has none.</param>
    private static ReportInputs Inputs(string[] texts, int scores, bool strict, string standfirst = "")
    {
        var inputs = SmallEdition.With(texts[0], SmallEdition.Inputs);
        var second = inputs.Texts["content/text.md"] with { Path = "content/second.md", Markdown = texts[1] };
        if (standfirst.Length > 0)
            second = second with { FrontMatter = second.FrontMatter.Add("standfirst", new(standfirst, new(second.Path, 3, 13))) };
        var reading = scores < 3 ? Reading.Of(3 + scores) : Reading.Missing(Gap.NotReported);
        return inputs with
        {
            Outline = [new("text", "content/second.md", "Second", [], new("content/report.yaml", 3, 1)), .. inputs.Outline],
            Texts = inputs.Texts.Add(second.Path, second),
            Dataset = inputs.Dataset with { Columns = [.. inputs.Dataset.Columns.Select(column => column.NodeId == "ports" ? column with { Readings = column.Readings.SetItem(2, reading) } : column)] },
            Style = strict ? inputs.Style with { Words = [new(StyleTopic.Banned, "leverag*", "plain words", SourcePlace.Unknown), new(StyleTopic.Unit, "kms", "km", SourcePlace.Unknown)] } : inputs.Style,
            Edition = inputs.Edition with { UnboundNumbers = strict ? Severity.Warning : null },
        };
    }

    private static string Everything(Outcome<ReportDocument> composed) => string.Join(
        '\n',
        composed.Diagnostics.Select(found => found.ToString())
            .Concat(composed.Value.Claims.Select(claim => $"{claim.Place} {StructureText.Of(claim)}"))
            .Concat(composed.Value.InReadingOrder().SelectMany(entry => entry.Section.Opening.Concat(entry.Section.Content)).Select(block => $"{block.Origin} {StructureText.Of(block)}")));

    private static string[] Hashes(Outcome<ReportDocument> composed) =>
    [
        .. composed.Diagnostics.Select(found => found.ToString()),
        .. composed.Value.Claims.Select(claim => $"{claim.Id} {claim.BlockId} {claim.Place} {claim.Value} {claim.Sentence} {claim.Explanation} {string.Join(' ', claim.Cells)}"),
        .. composed.Value.InReadingOrder().Select(entry => $"{entry.Section.Id} {StructureHash.Of(entry.Section).Hash}"),
    ];
}

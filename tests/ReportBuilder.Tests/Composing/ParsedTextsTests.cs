using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Composing;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Program.Differences;

namespace ReportBuilder.Tests.Composing;

/// <summary>What a process that stays keeps between two reports never shows.</summary>
public sealed class ParsedTextsTests
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
    public void Texts_of_other_reports_change_no_word_and_no_message()
    {
        var texts = new ParsedTexts();
        Prop.ForAll(Edits, edit =>
        {
            var inputs = Inputs(edit.Texts, edit.Scores, edit.Strict);
            var scores = Scorer.Score(inputs).Value;
            var fresh = Everything(Composer.Compose(inputs, scores, SmallEdition.Draw));
            Assert.Equal(fresh, Everything(Composer.Compose(inputs, scores, SmallEdition.Draw, texts)));
            var others = Inputs(edit.Texts, edit.Scores + 1, edit.Strict, edit.Standfirst);
            var otherScores = Scorer.Score(others).Value;
            Assert.Equal(Everything(Composer.Compose(others, otherScores, SmallEdition.Draw)), Everything(Composer.Compose(others, otherScores, SmallEdition.Draw, texts)));
            Assert.Equal(fresh, Everything(Composer.Compose(inputs, scores, SmallEdition.Draw, texts)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds.Of(12)));
    }

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
}

using System.Collections.Immutable;
using ReportBuilder.Composing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Scoring;

namespace ReportBuilder.Tests.Composing;

/// <summary>Five cities and two dimensions, small enough to check by eye. Bergen and Cork tie in Trade.</summary>
internal static class SmallEdition
{
    public static ReportInputs Inputs { get; } = Make();

    public static Scorebook Scores { get; } = Scorer.Score(Inputs).Value;

    public static Outcome<DrawnChart> Draw(ChartSpec spec) => Outcome.Of(new DrawnChart(Drawing.Empty, $"{spec.Kind} of {spec.Rows.Length} rows."));

    /// <summary>Composes a report of one part with this text, and the references.</summary>
    public static Outcome<ReportDocument> Compose(string markdown, ReportInputs? inputs = null) => Compose(With(markdown, inputs ?? Inputs));

    /// <summary>The inputs with an outline of one part, which has this text, and the references.</summary>
    public static ReportInputs With(string markdown, ReportInputs inputs)
    {
        var frontMatter = ImmutableSortedDictionary.Create<string, FrontMatterValue>(StringComparer.Ordinal).Add("title", new("A text", new("content/text.md", 2, 8)));
        return inputs with
        {
            Outline = [new("text", "content/text.md", "", [], new("content/report.yaml", 1, 1)), new("references", "", "References", [], new("content/report.yaml", 2, 1))],
            Texts = inputs.Texts.SetItem("content/text.md", new("content/text.md", frontMatter, markdown.ReplaceLineEndings("\n"), 5)),
        };
    }

    public static Outcome<ReportDocument> Compose(ReportInputs inputs) => Composer.Compose(inputs, Scores, Draw);

    /// <summary>The diagnostics of a text, "code line:column".</summary>
    public static string[] Findings(string markdown) => [.. Compose(markdown).Diagnostics.Where(found => found.Place.File == "content/text.md").Select(found => $"{found.Code} {found.Place.Line}:{found.Place.Column}")];

    /// <summary>A text as printed, block by block.</summary>
    public static string Printed(string markdown) => DocumentText.Of(Compose(markdown).Value.Sections[0].Content);

    private static ReportInputs Make()
    {
        var trade = TinyIndex.Node("trade", TinyIndex.Node("ports"), TinyIndex.Node("markets"));
        var life = TinyIndex.Node("life", TinyIndex.Node("parks"), TinyIndex.Node("schools")) with { Number = 2 };
        var units = TinyIndex.Units("Aarhus", "Bergen", "Cork", "Den Haag", "Xi'an");
        var inputs = TinyIndex.Inputs(
            TinyIndex.Node("overall-index", trade, life),
            units,
            TinyIndex.Column("ports", 5, 4, 3, 2, 1),
            TinyIndex.Column("markets", 5, 3, 4, 1, 2),
            TinyIndex.Column("parks", 1, 2, 3, 4, 5),
            TinyIndex.Column("schools", 5, 1, 4, 3, 2));
        return inputs with
        {
            Tiers = [new(1, "First tier", 14), new(2, "Second tier", 0)],
            Sources =
            [
                new("base", 0, "The base publication, which is not numbered", "A publisher", "2025", "", new("data/sources.csv", 2, 1)),
                new("census", 1, "A census", "The office", "2024", "", new("data/sources.csv", 3, 1)),
                new("yearbook", 2, "A yearbook", "The press", "2023", "", new("data/sources.csv", 4, 1)),
            ],
            Facts =
            [
                new("aarhus-people-2024", "361", "thousand", "2024", "people in Aarhus", "census", "Table 1", "361 thousand", null, null, new("data/facts.csv", 2, 1)),
                new("cork-people-2024", "224", "thousand", "2024", "people in Cork", "census", "Table 1", "224 thousand", null, null, new("data/facts.csv", 3, 1)),
                new("aarhus-area", "91", "km²", "2024", "area of Aarhus", "yearbook", "", "91 km²", null, null, new("data/facts.csv", 4, 1)),
                new("base-fact", "7", "", "2025", "things said in the base publication", "base", "", "7", null, null, new("data/facts.csv", 5, 1)),
                new("marked-up", "1", "", "2025", "things that look like markup", "base", "", "*1* [x](y) <b>", null, null, new("data/facts.csv", 6, 1)),
            ],
        };
    }
}

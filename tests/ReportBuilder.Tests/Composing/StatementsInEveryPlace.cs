using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Composing;

/// <summary>Each kind of unbound statement is told of wherever it is printed.</summary>
public sealed class StatementsInEveryPlace
{
    /// <summary>One of each kind. None needs the sentence before.</summary>
    private static readonly (string Kind, string Sentence)[] Statements =
    [
        ("rank", "Cork comes second in Trade"),
        ("rank verb", "Cork leads in Trade"),
        ("Roman numeral", "Cork ranks II in Trade"),
        ("number sign", "Cork is No. 1 in Trade"),
        ("number one", "Cork is number one in Trade"),
        ("runner-up", "Cork is the runner-up in Trade"),
        ("place given", "Third place goes to Cork"),
        ("inverted", "First comes Cork"),
        ("fraction sign", "Cork has 3½ harbours"),
        ("raised figure", "The hall has 43² metres"),
        ("compound figure", "The 43-storey tower is new"),
        ("year as a count", "2024 firms moved to Cork"),
        ("own number, other noun", "Cork employs 60 physicists"),
        ("multiple", "Cork has twice as many points as Bergen"),
        ("exclusive", "Cork is the only city with a full score"),
        ("no other", "No other city has more points than Cork"),
        ("comparison", "Cork is ahead of Bergen"),
        ("comparison of more", "Cork has more points than any other city"),
        ("time", "Cork leads the index for the fifth year"),
        ("change", "The score of Cork rose"),
        ("tier", "Cork belongs to the first tier"),
        ("group", "Cities of the first tier have higher scores than the other cities"),
        ("share of the index", "Half of the points of Cork come from Trade"),
    ];

    /// <summary>A place, and an edition with a sentence in it.</summary>
    private static readonly (string Place, Func<string, ReportInputs> With)[] Places =
    [
        ("paragraph", text => Text($"{text}.")),
        ("emphasis", text => Text($"*{text}.*")),
        ("link", text => Text($"[{text}](#text).")),
        ("heading", text => Text($"## {text}\n\nWords.")),
        ("list", text => Text($"- {text}.")),
        ("quotation", text => Text($"> {text}.")),
        ("pull quote", text => Text($"::: pull\n{text}.\n:::")),
        ("box", text => Text($"::: facts A box\nSaid: {text}\n:::")),
        ("title of a box", text => Text($"::: facts {text}\nSaid: nothing\n:::")),
        ("key figures", text => Text($"::: figures\n{text}: so\n:::")),
        ("cell of a typed table", text => Text($"Table: What is said\n\n| who | what |\n| --- | --- |\n| all | {text} |")),
        ("caption of a typed table", text => Text($"Table: {text}\n\n| who | what |\n| --- | --- |\n| all | nothing |")),
        ("caption of a table", text => Text($"::: table overall\ncaption: {text}\n:::")),
        ("note of a table", text => Text($"::: table overall\nnote: {text}\n:::")),
        ("finding", text => Text($"::: chart bars\ndata: scores of \"Trade\", best 3\nfinding: {text}\n:::")),
        ("alternative text", text => Text($"::: chart bars\ndata: scores of \"Trade\", best 3\nfinding: Words\nalt: {text}.\n:::")),
        ("title of a chart", text => Text($"::: chart bars\ndata: scores of \"Trade\", best 3\nfinding: Words\ntitle: {text}\n:::")),
        ("measures of a chart", text => Text($"::: chart bars\ndata: scores of \"Trade\", best 3\nfinding: Words\nmeasures: {text}\n:::")),
        ("source line", text => Text($"::: chart bars\ndata: scores of \"Trade\", best 3\nfinding: Words\nsource: {text}\n:::")),
        ("standfirst", text => FrontMatter("standfirst", text)),
        ("title", text => FrontMatter("title", text)),
        ("description", text => FrontMatter("description", text)),
        ("title of the report", text => OfEdition(edition => edition with { Title = text })),
        ("subtitle of the report", text => OfEdition(edition => edition with { Subtitle = text })),
        ("description of the report", text => OfEdition(edition => edition with { Description = text })),
        ("keyword", text => OfEdition(edition => edition with { Keywords = [text] })),
        ("title of an own table", text => OwnTable(table => table with { Title = text })),
        ("note of an own table", text => OwnTable(table => table with { Note = text })),
        ("note of a column", text => OwnTable(table => table with { Columns = [table.Columns[0], table.Columns[1] with { Note = text }] })),
        ("title in the outline", text => Text("Words.") with { Outline = [new("text", "content/text.md", text, [], new("content/report.yaml", 1, 1))] }),
    ];

    public static TheoryData<string, string> Everywhere
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (place, _) in Places)
            {
                foreach (var (kind, _) in Statements)
                    all.Add(place, kind);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Are_told(string place, string kind) =>
        Assert.Contains(Told(Places.Single(entry => entry.Place == place).With(Statements.Single(entry => entry.Kind == kind).Sentence)), found => found.Code is "RB4302" or "RB4303");

    [Fact]
    public void Are_told_in_what_a_fact_prints_of_a_unit()
    {
        var inputs = Text("{{fact \"aarhus-area\"}}.") with { Facts = [.. SmallEdition.Inputs.Facts.Select(fact => fact.Id == "aarhus-area" ? fact with { Value = "Cork comes second", Unit = "", Prints = "Cork comes second" } : fact)] };
        Assert.Contains(Told(inputs), found => found.Code == "RB4303" && found.Place.File == "data/facts.csv");
    }

    [Theory]
    [InlineData("Cork opened a hall. It comes second in Trade.")]
    [InlineData("Cork opened a hall. Its score rose.")]
    [InlineData("Cork opened a hall. The city leads in Trade.")]
    [InlineData("Cork and Bergen opened halls. Both lead in Trade.")]
    public void Are_told_of_pronouns_that_stand_for_a_unit(string text) => Assert.Contains(Told(Text(text)), found => found.Code == "RB4303");

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Harmless_words_are_let_through(string place) =>
        Assert.DoesNotContain(Told(Places.Single(entry => entry.Place == place).With("A tale of two ports, and of a first step in the second half of a year")), found => found.Code is "RB4302" or "RB4303");

    public static TheoryData<string> Harmless => [.. Places.Select(entry => entry.Place)];

    private static ImmutableArray<Diagnostic> Told(ReportInputs inputs) => SmallEdition.Compose(inputs).Diagnostics;

    private static ReportInputs Text(string markdown) => SmallEdition.With(markdown, SmallEdition.Inputs);

    private static ReportInputs FrontMatter(string key, string value)
    {
        var inputs = Text("Words.");
        var text = inputs.Texts["content/text.md"];
        return inputs with { Texts = inputs.Texts.SetItem("content/text.md", text with { FrontMatter = text.FrontMatter.SetItem(key, new(value, new("content/text.md", 2, 8))) }) };
    }

    private static ReportInputs OwnTable(Func<DataTable, DataTable> change)
    {
        var table = change(OwnTableTests.Table("town,visitors\nCork,12\nBergen,9\n"));
        return Text($"::: table {table.Path}\n:::") with { Tables = [table] };
    }

    private static ReportInputs OfEdition(Func<Edition, Edition> change) => Text("Words.") with { Edition = change(SmallEdition.Inputs.Edition) };
}

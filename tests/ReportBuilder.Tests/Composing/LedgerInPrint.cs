using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>The claim ledger as an annex, where the outline asks for it.</summary>
public sealed class LedgerInPrint
{
    private const string Text = "Cork is {{ordinal (rank \"Cork\")}}, and [Aarhus first]{claim=\"rank of Aarhus = 1\"}. It has {{fact \"cork-people-2024\"}} people.";

    [Fact]
    public void Has_a_row_for_everything_that_a_sentence_is_bound_to()
    {
        var table = Assert.Single(Annex(Text).Content.OfType<Table>());
        Assert.Equal(["No.", "Sentence", "Value now", "What it rests on"], table.Columns.Select(column => column.Header));
        Assert.Equal(
            """
            1 | Cork is second, and Aarhus first. | second | Rank of Cork in Overall index: 2 of 5, with 14 points.
            2 | Cork is second, and Aarhus first. | true | True: rank of Aarhus overall is 1. Aarhus before Cork by 2 points.
            3 | It has 224 thousand people. | 224 thousand | People in Cork, 2024. Source: A census, Table 1.
            """,
            string.Join('\n', table.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => PlainText.Of(cell.Content))))).Replace('\u00A0', ' ').Replace('’', '\''));
        Assert.All(table.Rows, row => Assert.Equal("A text", row.Group));
    }

    [Fact]
    public void May_stand_before_the_text_that_it_lists() =>
        Assert.Equal(3, Annex(Text, first: true).Content.OfType<Table>().Single().Rows.Length);

    [Fact]
    public void Is_not_there_unless_asked_for() =>
        Assert.Empty(SmallEdition.Compose(Text).Value.Sections.SelectMany(section => section.Content).OfType<Table>());

    private static Section Annex(string markdown, bool first = false)
    {
        var inputs = SmallEdition.With(markdown, SmallEdition.Inputs);
        var annex = new OutlinePart("claims", "", "", [], new("content/report.yaml", 3, 1));
        var document = SmallEdition.Compose(inputs with { Outline = first ? inputs.Outline.Insert(0, annex) : inputs.Outline.Add(annex) }).Value;
        return document.Sections.Single(section => section.Title == "What the sentences rest on");
    }
}

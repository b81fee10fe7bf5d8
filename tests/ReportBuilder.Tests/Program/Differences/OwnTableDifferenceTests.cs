using ReportBuilder.Differences;
using ReportBuilder.Differences.State;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Tests.Program.Differences;

/// <summary>One cell of an own table is changed the night before print: Elverhaven had 106.8 thousand visitors in 1903, not 206.8.</summary>
public sealed class OwnTableDifferenceTests
{
    private static readonly Lazy<(EditionState Old, EditionState New)> States = new(BothStates);

    private static EditionDifference Changed => Comparison.Compare(States.Value.Old, States.Value.New);

    [Fact]
    public void The_changed_cell_is_named_with_its_row_and_place() =>
        Assert.Equal([new OwnCellChange("visitors", "Elverhaven, 1903", "visitors", "206.8", "106.8", "data/visitors.csv:26:29")], Changed.OwnCells.ToArray());

    [Fact]
    public void The_claims_that_became_false_are_told_with_both_sides()
    {
        var claims = Changed.Claims.Where(claim => claim.Fate == ClaimFate.BecameFalse).ToList();
        Assert.Equal(
            ["visitors of 'Elverhaven' in 1903 > visitors of 'Aldmoor' in 1903", "visitors of 'Elverhaven' in 1903 = highest of visitors from visitors where year = 1903"],
            claims.Select(claim => claim.Present.Binding).Distinct());
        Assert.Contains("the data say 106.8 and 180.1", claims[0].Present.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_charts_and_tables_that_show_the_cell_are_named()
    {
        var page = new DifferenceWording(Changed, Model.Phrases.Wording.Neutral).Write("old", "new");
        Assert.Contains("1 cell of own tables", page.Summary, StringComparison.Ordinal);
        Assert.Contains(page.Parts, part => part.Title == "Cells of own tables" && part.Rows[0].Contains("Elverhaven, 1903"));
        Assert.Contains(Changed.Parts, part => part is { Verb: "changed", Present: { Kind: "figure", Title: "Figure 1: Elverhaven has the most visitors" } });
        Assert.Contains(Changed.Parts, part => part is { Verb: "changed", Present.Kind: "table" });
    }

    [Fact]
    public void A_state_that_an_earlier_program_wrote_has_no_own_tables()
    {
        var earlier = States.Value.Old with { Tables = default };
        Assert.Equal(States.Value.Old.Tables.Sum(table => table.Rows.Sum(row => row.Cells.Count(cell => cell.Length > 0))), Comparison.Compare(earlier, States.Value.Old).OwnCells.Length);
    }

    private static (EditionState Old, EditionState New) BothStates()
    {
        using var folder = new TemporaryFolder();
        var edition = folder.CopyOf("examples", "own-data");
        var old = State(edition);
        var table = Path.Combine(edition, "data", "visitors.csv");
        File.WriteAllText(table, File.ReadAllText(table).Replace("Elverhaven,South coast,1903,206.8", "Elverhaven,South coast,1903,106.8", StringComparison.Ordinal));
        return (old, State(edition));
    }

    private static EditionState State(string name)
    {
        var side = EditionSide.Read(name, ".");
        Assert.True(side.Value is not null, string.Join('\n', side.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)));
        return side.Value!.State;
    }
}

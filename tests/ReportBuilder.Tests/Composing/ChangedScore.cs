using ReportBuilder.Composing;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;

namespace ReportBuilder.Tests.Composing;

/// <summary>One score changes: what hangs on it fails or changes, and nothing else does.</summary>
public sealed class ChangedScore
{
    private const string Text =
        """
        {{score "Cork" "Parks"}} and {{score "Bergen" "Parks"}}; {{rank "Cork" "Parks"}} and {{rank "Bergen" "Parks"}}; {{top 2 "Parks"}}; {{leader "Ports"}}; {{mean "Parks"}}; {{mean "Ports"}}.

        [Cork is third]{claim="rank of Cork in 'Parks' = 3"}, [Xi'an leads]{claim="best 1 of 'Parks' = Xi'an"}, [Aarhus leads]{claim="best 1 of 'Ports' = Aarhus"}.
        """;

    [Fact]
    public void Exactly_the_dependent_claims_change()
    {
        var before = SmallEdition.Compose(Text).Value.Claims;
        var after = Compose(cork: 4.5).Value.Claims;
        Assert.Equal(
            ["score \"Cork\" \"Parks\": 3 -> 4.5", "rank \"Cork\" \"Parks\": 3 -> 2", "top 2 \"Parks\": Xi'an and Den Haag -> Xi'an and Cork", "mean \"Parks\": 3.0 -> 3.3", "rank of Cork in 'Parks' = 3: true -> false"],
            before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => $"{pair.First.Binding}: {pair.First.Value} -> {pair.Second.Value}").ToArray());
    }

    [Fact]
    public void Every_claim_that_changes_had_named_the_cell()
    {
        var before = SmallEdition.Compose(Text).Value.Claims;
        var after = Compose(cork: 4.5).Value.Claims;
        Assert.All(
            before.Zip(after).Where(pair => pair.First.Value != pair.Second.Value),
            pair => Assert.Contains("cork/parks", pair.First.Cells));
    }

    [Fact]
    public void The_false_claim_is_told_with_both_sides() => Assert.Equal(
        "claim is false: you say rank of Cork in 'Parks' = 3, the data say 2 (score 4.5; rank 3 is held by Den Haag)",
        Assert.Single(Compose(cork: 4.5).Diagnostics, found => found.Code == "RB4301").Message);

    private static Model.Diagnostics.Outcome<ReportDocument> Compose(double cork)
    {
        var columns = SmallEdition.Inputs.Dataset.Columns.Select(column => column.NodeId == "parks" ? column with { Readings = column.Readings.SetItem(2, Reading.Of(cork)) } : column);
        var inputs = SmallEdition.With(Text, SmallEdition.Inputs with { Dataset = SmallEdition.Inputs.Dataset with { Columns = [.. columns] } });
        return Composer.Compose(inputs, Scorer.Score(inputs).Value, SmallEdition.Draw);
    }
}

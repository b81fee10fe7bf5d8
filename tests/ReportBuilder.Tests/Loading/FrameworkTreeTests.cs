using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Tests.Loading;

/// <summary>A framework of any depth, as a table of parts with their parents.</summary>
public sealed class FrameworkTreeTests
{
    private const string Tree = """
        id,parent,name,weight,direction
        land,,Land,2,
        fields,land,Fields,,
        corn,fields,Corn,,
        yield,corn,Yield of corn,3,higher
        loss,corn,Loss of corn,,lower
        sea,,Sea,,higher

        """;

    [Fact]
    public void Parts_stand_in_their_parents_at_any_depth()
    {
        var framework = EditionLoader.Load(With(Tree)).Value.Framework;
        Assert.Equal(["overall", "land", "fields", "corn", "yield", "loss", "sea"], framework.Nodes.Select(node => node.Id));
        Assert.Equal([("yield", 1), ("loss", 2), ("sea", 3)], framework.Indicators.Select(node => (node.Id, node.Indicator!.Number)));
        Assert.Equal([2, 1], framework.Dimensions.Select(node => node.Weight));
    }

    [Fact]
    public void A_parent_that_is_not_there_is_told_with_the_nearest()
    {
        var finding = Finding("corn,fields,", "corn,feilds,", "RB1220");
        Assert.Equal(("data/framework.csv:4:6", "did you mean 'fields'?"), (finding.Place.ToString(), finding.Hint));
    }

    [Fact]
    public void A_circle_is_told_once_with_its_way() =>
        Assert.Equal("'fields' belongs to itself: fields in corn in fields", Finding("fields,land,", "fields,corn,", "RB1221").Message);

    [Fact]
    public void A_part_that_belongs_to_itself_is_a_circle() => Assert.Equal("'sea' belongs to itself: sea in sea", Finding("sea,,", "sea,sea,", "RB1221").Message);

    [Theory]
    [InlineData("loss,corn", "yield,corn", "RB1214")]
    [InlineData("Loss of corn", "Yield of corn", "RB1214")]
    [InlineData("Fields", "Land", "RB1214")]
    [InlineData("corn,,lower", "corn,,downwards", "RB1210")]
    [InlineData("corn,3,higher", "corn,-3,higher", "RB1203")]
    [InlineData("corn,3,higher", "corn,NaN,higher", "RB1203")]
    [InlineData("id,parent,name", "id,parent,title", "RB1202")]
    public void Other_slips_are_told_too(string old, string changed, string code) => Assert.NotNull(Finding(old, changed, code));

    private static Diagnostic Finding(string old, string changed, string code)
    {
        Assert.Contains(old, Tree, StringComparison.Ordinal);
        return Assert.Single(EditionLoader.Load(With(Tree.Replace(old, changed, StringComparison.Ordinal))).Diagnostics, found => found.Code == code && found.Place.File == "data/framework.csv");
    }

    private static Model.Inputs.ReportSources With(string tree) => EditionFolder.Read("examples/raw-index").With("data/framework.csv", tree);
}

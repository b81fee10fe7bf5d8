using ReportBuilder.Composing.Figures;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Tests.Composing;

public sealed class NamesOfCharts
{
    [Fact]
    public void Every_kind_of_chart_has_a_name() =>
        Assert.All(ChartKinds.Names, name => Assert.True(ChartKinds.TryFind(name, out var kind) && kind.ToString().Equals(name.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void No_kind_is_left_out() => Assert.Equal(Enum.GetValues<ChartKind>().Length, ChartKinds.Names.Length);

    [Fact]
    public void Other_names_are_none() => Assert.False(ChartKinds.TryFind("cake", out _));
}

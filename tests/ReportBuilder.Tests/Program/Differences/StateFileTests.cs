using System.Text.Json;
using ReportBuilder.Differences.State;

namespace ReportBuilder.Tests.Program.Differences;

public sealed class StateFileTests
{
    [Fact]
    public void Every_property_of_a_state_is_written() => Assert.All(Enumerable.Range(0, 12), seed =>
    {
        var state = Sample.Of<EditionState>(seed);
        Assert.Equal(JsonSerializer.Serialize(state, StateJson.Default.EditionState), System.Text.Encoding.UTF8.GetString(StateFile.Write(state).AsSpan()));
    });

    [Fact]
    public void A_state_is_read_as_it_was_written()
    {
        var state = Sample.Of<EditionState>(3) with { Format = EditionState.CurrentFormat, Units = [], Cells = [], Nodes = [], Tiers = [] };
        var bytes = StateFile.Write(state).AsSpan();
        Assert.Equal(bytes, StateFile.Write(StateFile.Read(bytes)!).AsSpan());
        Assert.Null(StateFile.Read(StateFile.Write(state with { Format = EditionState.CurrentFormat + 1 }).AsSpan()));
    }
}

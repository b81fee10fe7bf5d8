using ReportBuilder.Serving;

namespace ReportBuilder.Tests.Program.Serving;

public sealed class CollectionTimesTests
{
    private const long Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(140, 175)]
    [InlineData(1, 160)]
    [InlineData(1000, 192)]
    public void The_next_save_has_room_for_what_the_last_one_made_and_a_quarter_more_within_bounds(long made, long room) =>
        Assert.Equal(room * Megabyte, CollectionTimes.RoomAfter(made * Megabyte));

    [Fact]
    public void A_build_may_be_shown_without_room_and_room_be_made_twice()
    {
        var times = new CollectionTimes();
        times.OnceShown();
        times.WhileNobodyWaits();
        times.WhileNobodyWaits();
        times.OnceShown();
        times.OnceShown();
        Assert.InRange(times.Room, 160 * Megabyte, 192 * Megabyte);
    }
}

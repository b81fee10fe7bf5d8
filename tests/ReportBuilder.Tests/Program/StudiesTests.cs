using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Program;

public sealed class StudiesTests
{
    [Fact]
    public void Studies_that_were_asked_for_before_are_begun_and_no_others()
    {
        var (before, now) = (Asked(), Asked());
        _ = before.Choices.Value;
        Studies.BeginAsBefore(now, before);
        Assert.True(SpinWait.SpinUntil(() => now.Choices.IsValueCreated, TimeSpan.FromMinutes(5)));
        Assert.False(now.Weights.IsValueCreated);
    }

    [Fact]
    public void A_study_that_was_begun_and_asked_for_is_made_once()
    {
        var times = 0;
        var robustness = Asked() with { Choices = new(() => Made(ref times)) };
        Studies.Begin(robustness);
        Assert.Same(robustness.Choices.Value, robustness.Choices.Value);
        Assert.Equal(1, times);
    }

    private static Robustness Asked() => new(new(() => new([], OrderShares.None, [])), new(() => new([], [], [], [], [], [])));

    private static ChoiceStudy Made(ref int times)
    {
        Interlocked.Increment(ref times);
        return new([], [], [], [], [], []);
    }
}

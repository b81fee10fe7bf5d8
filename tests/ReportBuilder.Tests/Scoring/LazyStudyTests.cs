using ReportBuilder.Model.Scores;

namespace ReportBuilder.Tests.Scoring;

public sealed class LazyStudyTests
{
    [Fact]
    public void It_is_made_when_it_is_first_asked_for_and_once()
    {
        var times = 0;
        var study = new LazyStudy<int>(() => ++times);
        Assert.False(study.IsValueCreated);
        Assert.Equal((1, 1, true), (study.Value, study.Value, study.IsValueCreated));
    }

    [Fact]
    public void A_value_that_is_there_needs_no_making()
    {
        var study = new LazyStudy<string>("made");
        Assert.Equal((true, "made"), (study.IsValueCreated, study.Value));
    }

    [Fact]
    public void What_its_making_throws_is_thrown_at_everybody_who_asks()
    {
        var study = new LazyStudy<int>(() => throw new FormatException("no study"));
        Assert.Equal("no study", Assert.Throws<FormatException>(() => study.Value).Message);
        Assert.Equal("no study", Assert.Throws<FormatException>(() => study.Value).Message);
        Assert.False(study.IsValueCreated);
    }

    [Fact]
    public void All_threads_of_the_pool_may_wait_for_a_study_that_is_made_in_a_parallel_loop()
    {
        var times = 0;
        var study = new LazyStudy<int>(() =>
        {
            var sum = 0;
            Parallel.For(0, 100, at => Interlocked.Add(ref sum, at));
            Interlocked.Increment(ref times);
            return sum;
        });
        var asked = Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => Task.Run(() => study.Value)).ToArray();
        Assert.All(asked, task => Assert.Equal(4950, task.GetAwaiter().GetResult()));
        Assert.Equal(1, times);
    }
}

using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Tests.Scoring;

public sealed class HelpedLoopTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void Every_step_is_taken_once(int count)
    {
        var times = new int[count];
        HelpedLoop.Run(count, at => Interlocked.Increment(ref times[at]));
        Assert.All(times, taken => Assert.Equal(1, taken));
    }

    [Fact]
    public void What_each_thread_had_to_itself_is_taken_in_once_and_together_it_is_all()
    {
        var (begun, sum) = (0, 0);
        HelpedLoop.Run(
            1000,
            () =>
            {
                Interlocked.Increment(ref begun);
                return new List<int>();
            },
            (at, own) => own.Add(at),
            own =>
            {
                begun--;
                sum += own.Sum();
            });
        Assert.Equal((0, 999 * 1000 / 2), (begun, sum));
    }

    [Fact]
    public void What_a_step_throws_is_thrown_and_no_step_is_under_way_any_more()
    {
        var under = 0;
        var thrown = Assert.Throws<FormatException>(() => HelpedLoop.Run(1000, at =>
        {
            Interlocked.Increment(ref under);
            try
            {
                if (at == 10)
                    throw new FormatException("ten");
            }
            finally
            {
                Interlocked.Decrement(ref under);
            }
        }));
        Assert.Equal(("ten", 0), (thrown.Message, under));
    }

    [Fact]
    public async Task It_ends_while_all_threads_of_the_pool_wait_for_what_it_is_part_of()
    {
        using var started = new CountdownEvent(Environment.ProcessorCount);
        using var ended = new ManualResetEventSlim();
        var waiting = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() =>
        {
            started.Signal();
            ended.Wait();
        })).ToArray();
        started.Wait();
        var sum = 0;
        HelpedLoop.Run(100, at => Interlocked.Add(ref sum, at));
        ended.Set();
        await Task.WhenAll(waiting);
        Assert.Equal(4950, sum);
    }
}

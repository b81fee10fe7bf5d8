using ReportBuilder.Files;

namespace ReportBuilder.Tests.Program.Files;

public sealed class OutputLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Of_many_that_press_for_it_one_holds_it_at_a_time_and_nothing_stays_behind()
    {
        var path = folder.Path("lock");
        var (inside, crowded, turns) = (0, 0, 0);
        Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ =>
        {
            for (var turn = 0; turn < 250; turn++)
            {
                using var held = OutputLock.Take(path, "output", TimeSpan.FromMinutes(5), pause: TimeSpan.Zero);
                if (Interlocked.Increment(ref inside) > 1)
                    Interlocked.Increment(ref crowded);
                Thread.SpinWait(200);
                Interlocked.Increment(ref turns);
                Interlocked.Decrement(ref inside);
            }
        });
        Assert.Equal((0, 2000), (crowded, turns));
        Assert.Empty(Directory.GetFiles(folder.Root));
    }

    [Fact]
    public void A_file_that_a_killed_build_left_is_taken_over()
    {
        var path = folder.Write("lock", "");
        using (OutputLock.Take(path, "output", TimeSpan.Zero))
            Assert.Throws<OutputBusyException>(() => OutputLock.Take(path, "output", TimeSpan.Zero));
        Assert.False(File.Exists(path));
    }
}

using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Loading;

namespace ReportBuilder.Tests.Loading;

public sealed class FindingsTests
{
    [Fact]
    public void What_is_said_apart_and_added_is_what_is_said_in_one_go() => Prop.ForAll<byte[], byte[]>((first, second) =>
    {
        var (together, apart, others) = (new Findings(), new Findings(), new Findings());
        // Many of a kind, so that some are counted and not listed.
        byte[] many = [.. Enumerable.Repeat(first, 9).SelectMany(codes => codes)];
        byte[] more = [.. Enumerable.Repeat(second, 9).SelectMany(codes => codes)];
        Say(together, many);
        Say(together, more);
        Say(apart, many);
        Say(others, more);
        apart.Add(others);
        Assert.Equal(together.InOrder(), apart.InOrder());
    }).QuickCheckThrowOnFailure();

    private static void Say(Findings findings, byte[] codes)
    {
        for (var at = 0; at < codes.Length; at++)
            findings.Error($"RB{codes[at] % 3}", new($"data/{codes[at] % 2}.csv", at % 4, 1), $"message {at}");
    }
}

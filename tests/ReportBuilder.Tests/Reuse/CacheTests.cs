using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Tests.Reuse;

public sealed class CacheTests
{
    private readonly Cache<string, object> cache = new();

    [Fact]
    public void A_result_is_made_once()
    {
        var made = cache.Get("a", _ => new());
        Assert.Same(made, cache.Get("a", _ => new()));
    }

    [Fact]
    public void A_result_that_each_generation_asks_for_stays()
    {
        var made = cache.Get("a", _ => new());
        for (var generation = 0; generation < 3; generation++)
        {
            cache.NextGeneration();
            Assert.Same(made, cache.Get("a", _ => new()));
        }
    }

    [Fact]
    public void A_result_that_a_generation_did_not_ask_for_is_dropped()
    {
        cache.Get("a", _ => new());
        cache.NextGeneration();
        cache.NextGeneration();
        Assert.False(cache.TryGet("a", out _));
    }

    [Fact]
    public void Any_number_of_threads_are_given_the_same_result()
    {
        var given = new object[1000];
        Parallel.For(0, given.Length, at => given[at] = cache.Get("a", _ => new()));
        Assert.Single(given.Distinct());
    }

    [Fact]
    public void Keys_are_equal_by_value_or_as_the_comparer_says()
    {
        var pairs = new Cache<(int, string), object>();
        Assert.Same(pairs.Get((1, "a"), _ => new()), pairs.Get((1, "a"), _ => new()));
        var names = new Cache<string, object>(StringComparer.OrdinalIgnoreCase);
        Assert.Same(names.Get("a", _ => new()), names.Get("A", _ => new()));
    }

    [Fact]
    public void A_new_result_takes_the_place_of_a_kept_one()
    {
        cache.Set("a", 1);
        cache.Set("a", 2);
        Assert.Equal(2, cache.Get("a", _ => 3));
        cache.Clear();
        Assert.Equal(3, cache.Get("a", _ => 3));
    }
}

using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Pieces;

/// <summary>Whether two stretches of running text are equal, mark by mark.</summary>
internal static class SameWords
{
    public static bool Are(ImmutableArray<Inline> one, ImmutableArray<Inline> other)
    {
        if (one == other)
            return true;
        if (one.Length != other.Length)
            return false;
        for (var at = 0; at < one.Length; at++)
        {
            if (!Are(one[at], other[at]))
                return false;
        }

        return true;
    }

    private static bool Are(Inline one, Inline other) => (one, other) switch
    {
        (Strong a, Strong b) => a with { Content = b.Content } == b && Are(a.Content, b.Content),
        (Emphasis a, Emphasis b) => a with { Content = b.Content } == b && Are(a.Content, b.Content),
        (Link a, Link b) => a with { Content = b.Content } == b && Are(a.Content, b.Content),
        (Bound a, Bound b) => a with { Content = b.Content } == b && Are(a.Content, b.Content),
        _ => one.Equals(other),
    };
}

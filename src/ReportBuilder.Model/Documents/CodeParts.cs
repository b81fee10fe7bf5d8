using System.Collections.Immutable;

namespace ReportBuilder.Model.Documents;

/// <summary>What a stretch of code is, as far as colours tell it apart.</summary>
public enum CodeKind
{
    Plain,
    Comment,
    Keyword,
    /// <summary>The name of a function that is called, of a key, of an attribute.</summary>
    Name,
    /// <summary>Text in quotes.</summary>
    Text,
    Number,
}

/// <summary>A stretch of a listing that is not plain.</summary>
/// <param name="Start">In UTF-16 units from the start of the listing's text.</param>
public readonly record struct CodeSpan(CodeKind Kind, int Start, int Length);

/// <summary>A piece of one line of code.</summary>
public readonly record struct CodePart(CodeKind Kind, string Text);

/// <summary>A listing line by line, each cut where its kind changes: what every edition writes.</summary>
public static class CodeParts
{
    /// <summary>The parts of a line, put together, are the line; an empty line has none.</summary>
    public static IEnumerable<ImmutableArray<CodePart>> Lines(Listing listing)
    {
        var (start, next) = (0, 0);
        foreach (var line in listing.Text.Split('\n'))
        {
            var end = start + line.Length;
            var parts = ImmutableArray.CreateBuilder<CodePart>();
            var at = start;
            while (at < end)
            {
                while (next < listing.Spans.Length && listing.Spans[next].Start + listing.Spans[next].Length <= at)
                    next++;
                var span = next < listing.Spans.Length ? listing.Spans[next] : new(CodeKind.Plain, end, 0);
                var isInside = span.Start <= at;
                var to = Math.Min(end, isInside ? span.Start + span.Length : span.Start);
                parts.Add(new(isInside ? span.Kind : CodeKind.Plain, listing.Text[at..to]));
                at = to;
            }

            yield return parts.DrainToImmutable();
            start = end + 1;
        }
    }
}

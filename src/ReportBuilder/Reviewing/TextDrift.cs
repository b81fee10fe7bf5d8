namespace ReportBuilder.Reviewing;

/// <summary>Carries changes of the text as it was sent over to the text as it is now.</summary>
internal sealed class TextDrift(Func<string, string?> sent, IReadOnlyDictionary<string, string> now)
{
    private readonly Dictionary<string, WordDifference> differences = new(StringComparer.Ordinal);

    /// <summary>The same change of the text of today; null where that place has changed since.</summary>
    public SourceEdit? Carry(SourceEdit edit)
    {
        if (!now.TryGetValue(edit.File, out var text))
            return null;
        if (!differences.TryGetValue(edit.File, out var difference))
            differences.Add(edit.File, difference = new(sent(edit.File) ?? "", text));
        return difference.NewPlace(edit.Start, edit.End) is { } start
            ? edit with { Start = start, End = start + edit.End - edit.Start }
            : null;
    }

    /// <summary>The files that are too long to be compared word by word.</summary>
    public IEnumerable<string> Coarse =>
        differences.Where(difference => difference.Value.IsCoarse).Select(difference => difference.Key).Order(StringComparer.Ordinal);

    /// <summary>The nearest place of today's text to one of the sent text.</summary>
    public int Near(string file, int at)
    {
        if (!now.TryGetValue(file, out var text))
            return 0;
        if (!differences.TryGetValue(file, out var difference))
            differences.Add(file, difference = new(sent(file) ?? "", text));
        var before = difference.Stretches.Where(stretch => stretch.End <= at).Sum(stretch => stretch.NewLength - stretch.Length);
        return Math.Clamp(at + before, 0, text.Length);
    }
}

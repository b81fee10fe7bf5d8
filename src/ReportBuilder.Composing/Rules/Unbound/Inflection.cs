namespace ReportBuilder.Composing.Rules.Unbound;

/// <summary>The forms of English verbs, from their base.</summary>
internal static class Inflection
{
    /// <summary>
    /// "lead:led" gives lead, leads, leading, led. Behind colons stand forms that do not follow the rule; with one in -ing the regular one
    /// is left out.
    /// </summary>
    public static IEnumerable<string> Of(string verb)
    {
        var given = verb.Split(':');
        var stem = given[0];
        yield return stem;
        yield return Third(stem);
        var own = given[1..];
        foreach (var form in own)
            yield return form;
        if (own.Length == 0)
            yield return stem.EndsWith('e') ? $"{stem}d" : EndsInSoftY(stem) ? $"{stem[..^1]}ied" : $"{stem}ed";
        if (!own.Any(form => form.EndsWith("ing", StringComparison.Ordinal)))
            yield return stem.EndsWith('e') ? $"{stem[..^1]}ing" : $"{stem}ing";
    }

    private static string Third(string stem) => stem switch
    {
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => $"{stem}es",
        _ => EndsInSoftY(stem) ? $"{stem[..^1]}ies" : $"{stem}s",
    };

    private static bool EndsInSoftY(string stem) => stem is [.., not ('a' or 'e' or 'o' or 'u'), 'y'];
}

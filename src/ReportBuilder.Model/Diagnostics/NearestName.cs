namespace ReportBuilder.Model.Diagnostics;

/// <summary>The nearest valid name, for hints only: names are never matched by guesswork.</summary>
public static class NearestName
{
    /// <summary>A hint such as "did you mean 'Hefei'?", or the empty string when nothing is near.</summary>
    public static string Hint(string wrong, IEnumerable<string> valid) =>
        Find(wrong, valid) is { } name ? $"did you mean '{name}'?" : "";

    /// <summary>The name at the least edit distance (at most a third of its length, at least 2), or null.</summary>
    public static string? Find(string wrong, IEnumerable<string> valid) =>
        valid
            .Select(name => (Name: name, Distance: Distance(wrong.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Math.Max(2, candidate.Name.Length / 3))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replace, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[b.Length];
    }
}

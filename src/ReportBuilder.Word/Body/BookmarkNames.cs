using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReportBuilder.Word.Body;

/// <summary>The names of bookmarks. They begin with an underscore, so that word processors keep them out of their lists.</summary>
internal sealed class BookmarkNames
{
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);
    private int count;

    /// <summary>Where a link of the report leads.</summary>
    public static string Anchor(string id) => "_a" + Hash(id);

    /// <summary>Of the first place that cites a note, which the others refer to.</summary>
    public static string Note(string id) => "_n" + Hash(id);

    /// <summary>Of a paragraph: by its file and its words, so that it stays the same when others change around it.</summary>
    public string Paragraph(string file, string text)
    {
        var name = "_p" + Hash(file + "\0" + text);
        var before = taken.GetValueOrDefault(name);
        taken[name] = before + 1;
        return before == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{before}");
    }

    /// <summary>The number that holds the two ends of a bookmark together.</summary>
    public string NextNumber() => (++count).ToString(CultureInfo.InvariantCulture);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}

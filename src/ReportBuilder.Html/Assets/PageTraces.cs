using System.Buffers;
using System.Text;

namespace ReportBuilder.Html.Assets;

/// <summary>
/// What the pages of a site use of its faces and colours: every character, and every class by which a drawing names its inks ("f-d4" to
/// fill, "s-d4" to stroke).
/// </summary>
internal sealed class PageTraces
{
    private const int Codes = 0x110000;

    /// <summary>One bit a code point; those beyond U+FFFF only once there is one.</summary>
    private ulong[] seen = new ulong[0x10000 / 64];

    /// <summary>The characters of ASCII, from the space on, that were not seen yet.</summary>
    private SearchValues<byte> unseen;

    public PageTraces() => unseen = Unseen();

    public HashSet<string> InkClasses { get; } = new(StringComparer.Ordinal);

    /// <summary>A page has a formula, which is set in a face of its own.</summary>
    public bool HaveFormulas { get; private set; }

    /// <param name="page">As UTF-8.</param>
    public void Add(ReadOnlySpan<byte> page)
    {
        AddCharacters(page);
        AddInks(page);
    }

    public void Add(PageTraces other)
    {
        if (other.seen.Length > seen.Length)
            Array.Resize(ref seen, other.seen.Length);
        for (var word = 0; word < other.seen.Length; word++)
            seen[word] |= other.seen[word];
        InkClasses.UnionWith(other.InkClasses);
        HaveFormulas |= other.HaveFormulas;
    }

    /// <summary>The code points from the space on, in order.</summary>
    public List<int> Characters()
    {
        var characters = new List<int>();
        for (var code = (int)' '; code < 64 * seen.Length; code++)
            if (IsSeen(code))
                characters.Add(code);
        return characters;
    }

    /// <remarks>Most of a text are characters of ASCII that were seen before: those are passed over many at a time.</remarks>
    public void AddCharacters(ReadOnlySpan<byte> text)
    {
        for (var rest = text; rest.IndexOfAny(unseen) is var at and >= 0; rest = rest[(at + 1)..])
        {
            Mark(rest[at]);
            unseen = Unseen();
        }

        while (text.IndexOfAnyExceptInRange((byte)0, (byte)127) is var at and >= 0)
        {
            Rune.DecodeFromUtf8(text[at..], out var rune, out var length);
            Mark(rune.Value);
            text = text[(at + length)..];
        }
    }

    private bool IsSeen(int code) => (seen[code >> 6] & (1UL << (code & 63))) != 0;

    private SearchValues<byte> Unseen()
    {
        var (left, count) = (new byte[128], 0);
        for (var code = ' '; code < left.Length; code++)
            if (!IsSeen(code))
                left[count++] = (byte)code;
        return SearchValues.Create(left.AsSpan(0, count));
    }

    private void Mark(int code)
    {
        if (code >= 64 * seen.Length)
            Array.Resize(ref seen, Codes / 64);
        seen[code >> 6] |= 1UL << (code & 63);
    }

    private void AddInks(ReadOnlySpan<byte> page)
    {
        ReadOnlySpan<byte> last = [];
        while (page.IndexOf("class=\""u8) is var at and >= 0)
        {
            page = page[(at + "class=\"".Length)..];
            if (page is not [(byte)'f' or (byte)'s', (byte)'-', ..])
            {
                HaveFormulas |= page.StartsWith("math\""u8);
                continue;
            }

            // One mark after the other has the same inks.
            var names = page[..Math.Max(0, page.IndexOf((byte)'"'))];
            if (!names.SequenceEqual(last))
                AddNames(names);
            last = names;
        }
    }

    /// <summary>One name, or one of a fill or stroke and one of a stroke: any other class is not a drawing's.</summary>
    private void AddNames(ReadOnlySpan<byte> names)
    {
        var end = names.IndexOf((byte)' ');
        var (first, second) = end < 0 ? (names.Length, names.Length) : (end, end + 1);
        if (!IsName(names[..first]) || (end >= 0 && !(names[second..] is [(byte)'s', (byte)'-', ..] && IsName(names[second..]))))
            return;
        InkClasses.Add(Encoding.ASCII.GetString(names[..first]));
        if (end >= 0)
            InkClasses.Add(Encoding.ASCII.GetString(names[second..]));
    }

    private static bool IsName(ReadOnlySpan<byte> name) => name.Length > 2 && name.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789-"u8) < 0;
}

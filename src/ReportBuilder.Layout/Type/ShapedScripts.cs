namespace ReportBuilder.Layout.Type;

/// <summary>
/// Scripts whose letters change their shape, their place or their direction with their neighbours. Set one after another, as here, they
/// would read wrong.
/// </summary>
public static class ShapedScripts
{
    private const int First = 0x590;

    /// <summary>Blocks of Unicode in rising order, with the name of their script.</summary>
    private static readonly (int From, int To, string Name)[] Blocks =
    [
        (First, 0x5FF, "Hebrew"),
        (0x600, 0x6FF, "Arabic"),
        (0x700, 0x74F, "Syriac"),
        (0x750, 0x77F, "Arabic"),
        (0x780, 0x7BF, "Thaana"),
        (0x7C0, 0x7FF, "N'Ko"),
        (0x800, 0x83F, "Samaritan"),
        (0x840, 0x85F, "Mandaic"),
        (0x860, 0x86F, "Syriac"),
        (0x870, 0x8FF, "Arabic"),
        (0x900, 0x97F, "Devanagari"),
        (0x980, 0x9FF, "Bengali"),
        (0xA00, 0xA7F, "Gurmukhi"),
        (0xA80, 0xAFF, "Gujarati"),
        (0xB00, 0xB7F, "Odia"),
        (0xB80, 0xBFF, "Tamil"),
        (0xC00, 0xC7F, "Telugu"),
        (0xC80, 0xCFF, "Kannada"),
        (0xD00, 0xD7F, "Malayalam"),
        (0xD80, 0xDFF, "Sinhala"),
        (0xE00, 0xE7F, "Thai"),
        (0xE80, 0xEFF, "Lao"),
        (0xF00, 0xFFF, "Tibetan"),
        (0x1000, 0x109F, "Burmese"),
        (0x1100, 0x11FF, "conjoining Korean letters"),
        (0x1700, 0x177F, "Philippine scripts"),
        (0x1780, 0x17FF, "Khmer"),
        (0x1800, 0x18AF, "Mongolian"),
        (0x1900, 0x1CFF, "scripts of South and South-East Asia"),
        (0xA800, 0xABFF, "scripts of South and South-East Asia"),
        (0xFB1D, 0xFB4F, "Hebrew"),
        (0xFB50, 0xFDFF, "Arabic"),
        (0xFE70, 0xFEFE, "Arabic"),
        (0x10800, 0x10FFF, "scripts written from right to left"),
        (0x11000, 0x11FFF, "scripts of South Asia"),
        (0x1E800, 0x1EFFF, "scripts written from right to left"),
    ];

    /// <summary>The name of the script that a code point is of, or null for one that can be set letter after letter.</summary>
    public static string? NameOf(int codePoint)
    {
        if (codePoint < First)
            return null;
        foreach (var (from, to, name) in Blocks)
        {
            if (codePoint <= to)
                return codePoint >= from ? name : null;
        }

        return null;
    }
}

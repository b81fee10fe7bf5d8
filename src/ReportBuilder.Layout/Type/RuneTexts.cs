using System.Text;

namespace ReportBuilder.Layout.Type;

/// <summary>Every character that is set as a string of its own: what its glyph stands for.</summary>
internal sealed class RuneTexts
{
    private readonly string?[] ascii = new string?[128];
    private readonly Dictionary<int, string> others = [];

    public string Of(Rune rune)
    {
        if (rune.IsAscii)
            return ascii[rune.Value] ??= rune.ToString();
        if (!others.TryGetValue(rune.Value, out var text))
            others[rune.Value] = text = rune.ToString();
        return text;
    }
}

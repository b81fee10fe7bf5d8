namespace ReportBuilder.Model.Fonts;

/// <summary>Characters in the order of their code points, with the glyph of each.</summary>
internal sealed class CharacterGlyphs
{
    private readonly int[] codes;
    private readonly ushort[] glyphs;

    private CharacterGlyphs(int[] codes, ushort[] glyphs) => (this.codes, this.glyphs) = (codes, glyphs);

    public int Count => codes.Length;

    public int Code(int at) => codes[at];

    public ushort Glyph(int at) => glyphs[at];

    public static CharacterGlyphs Of(IReadOnlyDictionary<int, ushort> map)
    {
        var codes = new int[map.Count];
        var count = 0;
        foreach (var (code, _) in map)
            codes[count++] = code;
        Array.Sort(codes);
        return Of(codes, code => map[code]);
    }

    /// <param name="codes">In order.</param>
    public static CharacterGlyphs Of(int[] codes, Func<int, ushort> glyph)
    {
        var glyphs = new ushort[codes.Length];
        for (var at = 0; at < codes.Length; at++)
            glyphs[at] = glyph(codes[at]);
        return new(codes, glyphs);
    }
}

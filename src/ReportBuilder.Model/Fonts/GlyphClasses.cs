namespace ReportBuilder.Model.Fonts;

/// <summary>A number for each glyph; 0 for those that none was given to.</summary>
internal sealed class GlyphClasses
{
    private ushort[] classes = [];

    public ushort Of(ushort glyph) => glyph < classes.Length ? classes[glyph] : (ushort)0;

    public void Set(ushort glyph, ushort number)
    {
        if (glyph >= classes.Length)
            Array.Resize(ref classes, Math.Max(glyph + 1, Math.Min(2 * classes.Length, ushort.MaxValue + 1)));
        classes[glyph] = number;
    }
}

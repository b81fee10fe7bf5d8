namespace ReportBuilder.Model.Fonts.Outlines;

/// <summary>The outlines of a face, glyph by glyph, in the form of the 'glyf' table whatever form the file has them in.</summary>
internal interface IGlyphOutlines
{
    /// <summary>Whether outlines are written otherwise with their hinting than without.</summary>
    bool HaveHinting { get; }

    /// <summary>Marks what the marked glyphs are made of, glyph 0 (.notdef) among them.</summary>
    /// <param name="kept">By glyph.</param>
    void Close(bool[] kept);

    /// <summary>Writes one outline with its parts renumbered; without hinting its instructions are left out.</summary>
    void Write(FontWriter writer, ushort glyph, Func<ushort, ushort> renumber, bool hinting);

    /// <summary>One outline as it stands, of no bytes where nothing is drawn.</summary>
    FontBytes Outline(ushort glyph);
}

namespace ReportBuilder.Word.Body;

/// <summary>What runs look like, beyond their paragraph.</summary>
/// <param name="Style">The id of a character style; null for none.</param>
/// <param name="Colour">"RRGGBB"; null for the paragraph's.</param>
internal readonly record struct RunLook(bool Bold = false, bool Italic = false, string? Style = null, string? Colour = null)
{
    public void Write(Xml xml)
    {
        if (this == default)
            return;
        xml.Open("w:rPr");
        if (Style is not null)
            xml.Empty("w:rStyle", ("w:val", Style));
        if (Bold)
            xml.Empty("w:b");
        if (Italic)
            xml.Empty("w:i");
        if (Colour is not null)
            xml.Empty("w:color", ("w:val", Colour));
        xml.Close("w:rPr");
    }
}

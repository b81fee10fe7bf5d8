using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Word.Body;

/// <summary>What runs look like, beyond their paragraph.</summary>
/// <param name="Style">The id of a character style; null for none.</param>
/// <param name="Colour">"RRGGBB"; null for the paragraph's.</param>
internal readonly record struct RunLook(bool Bold = false, bool Italic = false, string? Style = null, string? Colour = null)
{
    /// <summary>How the text is set otherwise; of several, the innermost.</summary>
    public InlineStyle? Styled { get; init; }

    /// <summary>BCP 47; null for that of the file.</summary>
    public string? Language { get; init; }

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
        if (Styled == InlineStyle.SmallCapitals)
            xml.Empty("w:smallCaps");
        if (Styled == InlineStyle.Struck)
            xml.Empty("w:strike");
        if (Colour is not null)
            xml.Empty("w:color", ("w:val", Colour));
        if (Styled == InlineStyle.Highlighted)
            xml.Empty("w:highlight", ("w:val", "yellow"));
        if (Styled is InlineStyle.Subscript or InlineStyle.Superscript)
            xml.Empty("w:vertAlign", ("w:val", Styled == InlineStyle.Subscript ? "subscript" : "superscript"));
        if (Language is not null)
            WriteLanguage(xml, Language);
        xml.Close("w:rPr");
    }

    /// <summary>Word keeps a language for each of three kinds of script and takes the one of the characters.</summary>
    private static void WriteLanguage(Xml xml, string language)
    {
        if (EastAsianText.IsLanguage(language))
            xml.Empty("w:lang", ("w:eastAsia", language));
        else if (LanguageTag.IsRightToLeft(language))
            xml.Empty("w:rtl").Empty("w:lang", ("w:bidi", language));
        else
            xml.Empty("w:lang", ("w:val", language));
    }
}

using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Word.Package;

/// <summary>The styles by the names that an editor looks for, in the theme's colours.</summary>
internal sealed class StylesPart(Theme theme, string language, int textWidth)
{
    private readonly string ink = Colour(theme, "ink", "16202E");
    private readonly string muted = Colour(theme, "muted", "5B6675");
    private readonly string hairline = Colour(theme, "hairline", "D6DBE3");
    private readonly Xml xml = Xml.Part();

    /// <summary>The id of the character style of a kind of code.</summary>
    public static string Of(CodeKind kind) => kind == CodeKind.Plain ? "Code" : $"Code{kind}";

    public ImmutableArray<byte> Write()
    {
        xml.Open("w:styles", ("xmlns:w", Namespaces.Word));
        xml.Raw(
            $"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Microsoft YaHei\" w:cs=\"Calibri\"/><w:color w:val=\"{ink}\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>"
        );
        xml.Empty("w:lang", ("w:val", language), ("w:eastAsia", "zh-CN"), ("w:bidi", "ar-SA"));
        xml.Raw(
            "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
        );
        xml.Raw("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
        xml.Raw(
            "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\"><w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>"
        );
        Tables();
        Headings();
        Text();
        Characters();
        return xml.Close("w:styles").ToBytes();
    }

    private void Headings()
    {
        Style("Title", "Title", "<w:spacing w:before=\"2400\" w:after=\"120\"/>", Run(60, bold: true));
        Style("Subtitle", "Subtitle", "<w:spacing w:after=\"480\"/>", Run(28, muted));
        Heading(1, 36, "<w:pageBreakBefore/><w:spacing w:before=\"240\" w:after=\"160\"/>");
        Heading(2, 28, "<w:spacing w:before=\"360\" w:after=\"120\"/>");
        Heading(3, 24, "<w:spacing w:before=\"280\" w:after=\"80\"/>");
        Heading(4, 22, "<w:spacing w:before=\"220\" w:after=\"60\"/>");
        Heading(5, 21, "<w:spacing w:before=\"200\" w:after=\"60\"/>");
        Heading(6, 21, "<w:spacing w:before=\"200\" w:after=\"60\"/>");
        Style("TOCHeading", "TOC Heading", "<w:keepNext/><w:pageBreakBefore/><w:spacing w:before=\"240\" w:after=\"160\"/>", Run(36, bold: true));
        Style(
            "TOC1",
            "toc 1",
            $"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{PageShape.Text(textWidth)}\"/></w:tabs><w:spacing w:before=\"100\" w:after=\"40\"/>",
            Run(21, bold: true)
        );
        Style(
            "TOC2",
            "toc 2",
            $"<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{PageShape.Text(textWidth)}\"/></w:tabs><w:spacing w:after=\"20\"/><w:ind w:left=\"280\"/>",
            Run(21)
        );
    }

    private void Text()
    {
        Style("Standfirst", "Standfirst", "<w:spacing w:after=\"240\"/>", Run(26, muted));
        Style("Lead", "Lead", "<w:spacing w:after=\"200\"/>", Run(24));
        Style("Small", "Small", "<w:spacing w:after=\"80\"/>", Run(18, muted));
        Style("Source", "Source", "<w:spacing w:after=\"240\"/>", Run(16, muted));
        Style("Quote", "Quote", "<w:ind w:left=\"480\" w:right=\"480\"/>", "<w:rPr><w:i/></w:rPr>");
        Style(
            "IntenseQuote",
            "Intense Quote",
            $"<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"10\" w:color=\"{muted}\"/></w:pBdr><w:spacing w:before=\"240\" w:after=\"240\"/><w:ind w:left=\"280\" w:right=\"480\"/>",
            Run(28, bold: true)
        );
        foreach (var (id, name, run) in new[] { ("CallOutTitle", "Call-out Title", Run(21, bold: true)), ("CallOut", "Call-out", "") })
            Style(
                id,
                name,
                BoxStyle.OfText(theme),
                run
            );
        Style("KeyFigure", "Key Figure", "<w:spacing w:before=\"120\" w:after=\"0\"/>", Run(40, bold: true));
        Style("Caption", "caption", "<w:spacing w:before=\"280\" w:after=\"60\"/>", Run(21, bold: true));
        Style("Picture", "Picture", "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>", "");
        Style("ListParagraph", "List Paragraph", "<w:spacing w:after=\"60\"/>", "");
        Style(
            "CodeBlock",
            "Code Block",
            $"<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{Colour(theme, "panel", "F3F5F8")}\"/><w:spacing w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>",
            "<w:rPr><w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/><w:sz w:val=\"18\"/></w:rPr>"
        );
        foreach (var (suffix, size) in new[] { ("", 18), ("Small", 14) })
        {
            var name = suffix.Length == 0 ? "" : " " + suffix;
            Style(
                $"TableText{suffix}",
                $"Table Text{name}",
                "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
                Run(size)
            );
            Style(
                $"TableNumber{suffix}",
                $"Table Number{name}",
                "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/>",
                Run(size)
            );
        }

        foreach (var (id, name) in new[] { ("FootnoteText", "footnote text"), ("EndnoteText", "endnote text") })
            Style(id, name, "<w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", Run(18));
        Style(
            "Header",
            "header",
            $"<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"{hairline}\"/></w:pBdr><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
            Run(16, muted)
        );
        Style("Footer", "footer", "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"right\"/>", Run(16, muted));
    }

    private void Characters()
    {
        Character("Hyperlink", "Hyperlink", "<w:u w:val=\"single\"/>");
        Character("Code", "Code", "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>");
        foreach (var kind in Enum.GetValues<CodeKind>().Where(kind => kind != CodeKind.Plain))
            Character(Of(kind), $"Code {kind}", $"<w:color w:val=\"{Colour(theme, CodeInks.Token(kind), ink)}\"/>");
        Character("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>");
        Character("EndnoteReference", "endnote reference", "<w:vertAlign w:val=\"superscript\"/>");
        Character("LineNumber", "line number", $"<w:color w:val=\"{muted}\"/><w:sz w:val=\"14\"/>");
    }

    private void Tables()
    {
        xml.Raw(
            "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"70\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"70\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        );
        xml.Raw(
            "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"ReportTable\"><w:name w:val=\"Report Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
        );
        foreach (var (side, weight) in new[] { ("top", 8), ("bottom", 8), ("insideH", 4) })
            xml.Raw($"<w:{side} w:val=\"single\" w:sz=\"{weight}\" w:space=\"0\" w:color=\"{(weight > 4 ? ink : hairline)}\"/>");
        xml.Raw(
            $"</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"{ink}\"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
        );
    }

    private void Heading(int level, int halfPoints, string paragraph) =>
        Style(
            $"Heading{level}",
            $"heading {level}",
            $"<w:keepNext/><w:keepLines/>{paragraph}<w:outlineLvl w:val=\"{level - 1}\"/>",
            Run(halfPoints, bold: true)
        );

    private void Style(string id, string name, string paragraph, string run) =>
        xml.Raw(
            $"<w:style w:type=\"paragraph\"{(IsOurs(name) ? " w:customStyle=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>{(id.StartsWith("Heading", StringComparison.Ordinal) ? "<w:next w:val=\"Normal\"/>" : "")}<w:qFormat/><w:pPr>{paragraph}</w:pPr>{run}</w:style>"
        );

    private void Character(string id, string name, string run) =>
        xml.Raw(
            $"<w:style w:type=\"character\"{(IsOurs(name) ? " w:customStyle=\"1\"" : "")} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>{run}</w:rPr></w:style>"
        );

    private static bool IsOurs(string name) =>
        name.StartsWith("Code", StringComparison.Ordinal)
        || name
            is "Standfirst"
                or "Lead"
                or "Small"
                or "Source"
                or "Key Figure"
                or "Picture"
                or "Table Text"
                or "Table Number"
                or "Table Text Small"
                or "Table Number Small";

    private static string Run(int halfPoints, string? colour = null, bool bold = false) =>
        $"<w:rPr>{(bold ? "<w:b/>" : "")}{(colour is null ? "" : $"<w:color w:val=\"{colour}\"/>")}<w:sz w:val=\"{halfPoints}\"/><w:szCs w:val=\"{halfPoints}\"/></w:rPr>";

    public static string Colour(Theme theme, string token, string otherwise) =>
        theme.Colour(token) is { } colour ? colour.Light.TrimStart('#') : otherwise;
}

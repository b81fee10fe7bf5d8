namespace ReportBuilder.Word.Body;

/// <summary>Fields: what a word processor works out, with what it comes to until then.</summary>
internal static class Field
{
    public static void Write(Xml xml, string code, string result, RunLook look = default)
    {
        Begin(xml, code, look);
        Text(xml, result, look);
        End(xml, look);
    }

    /// <param name="isStale">Whether the field is to be worked out when the file is opened.</param>
    public static void Begin(Xml xml, string code, RunLook look = default, bool isStale = false)
    {
        if (isStale)
            Run(xml, look, "<w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/>");
        else
            Run(xml, look, "<w:fldChar w:fldCharType=\"begin\"/>");
        xml.Open("w:r");
        look.Write(xml);
        xml.Open("w:instrText", ("xml:space", "preserve")).Words($" {code} ").Close("w:instrText").Close("w:r");
        Run(xml, look, "<w:fldChar w:fldCharType=\"separate\"/>");
    }

    public static void End(Xml xml, RunLook look = default) => Run(xml, look, "<w:fldChar w:fldCharType=\"end\"/>");

    public static void Text(Xml xml, string text, RunLook look = default)
    {
        xml.Open("w:r");
        look.Write(xml);
        xml.Open("w:t", ("xml:space", "preserve")).Words(text).Close("w:t").Close("w:r");
    }

    private static void Run(Xml xml, RunLook look, string content)
    {
        xml.Open("w:r");
        look.Write(xml);
        xml.Raw(content).Close("w:r");
    }
}

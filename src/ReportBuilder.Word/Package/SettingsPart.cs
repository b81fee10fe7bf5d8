using System.Collections.Immutable;

namespace ReportBuilder.Word.Package;

/// <summary>What a word processor is to do with the file.</summary>
internal static class SettingsPart
{
    public static ImmutableArray<byte> Write(bool tracksChanges, string language)
    {
        var xml = Xml.Part().Open("w:settings", ("xmlns:w", Namespaces.Word)).Raw("<w:zoom w:percent=\"100\"/>");
        if (tracksChanges)
            xml.Empty("w:trackRevisions");
        xml.Raw("<w:defaultTabStop w:val=\"720\"/>");
        xml.Raw("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr><w:endnotePr><w:endnote w:id=\"-1\"/><w:endnote w:id=\"0\"/></w:endnotePr>");
        xml.Raw("<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>");
        xml.Empty("w:themeFontLang", ("w:val", language), ("w:eastAsia", "zh-CN"));
        return xml.Close("w:settings").ToBytes();
    }
}

using System.Collections.Immutable;
using ReportBuilder.Word.Body;

namespace ReportBuilder.Word.Package;

/// <summary>How lists are numbered.</summary>
internal static class NumberingPart
{
    private const int Levels = 6;

    /// <summary>Twips by which each level is set in.</summary>
    public const int Indent = 360;

    public static ImmutableArray<byte> Write(ListNumbers lists)
    {
        var xml = Xml.Part().Open("w:numbering", ("xmlns:w", Namespaces.Word));
        Abstract(xml, 0, _ => ("bullet", "•"));
        Abstract(xml, 1, level => (new[] { "decimal", "lowerLetter", "lowerRoman" }[level % 3], $"%{level + 1}."));
        xml.Raw("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (var at = 0; at < lists.Starts.Count; at++)
        {
            xml.Raw($"<w:num w:numId=\"{PageShape.Text(at + 2)}\"><w:abstractNumId w:val=\"1\"/>");
            for (var level = 0; level < Levels; level++)
                xml.Raw($"<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"{PageShape.Text(Math.Max(0, lists.Starts[at]))}\"/></w:lvlOverride>");
            xml.Raw("</w:num>");
        }

        return xml.Close("w:numbering").ToBytes();
    }

    private static void Abstract(Xml xml, int number, Func<int, (string Format, string Text)> look)
    {
        xml.Raw($"<w:abstractNum w:abstractNumId=\"{number}\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
        for (var level = 0; level < Levels; level++)
        {
            var (format, text) = look(level);
            xml.Raw(
                $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{Indent * (level + 1)}\" w:hanging=\"{Indent}\"/></w:pPr></w:lvl>"
            );
        }

        xml.Raw("</w:abstractNum>");
    }
}

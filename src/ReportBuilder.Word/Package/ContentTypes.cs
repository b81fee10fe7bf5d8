using System.Collections.Immutable;

namespace ReportBuilder.Word.Package;

/// <summary>What kind each file inside the file is.</summary>
internal static class ContentTypes
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly (string Path, string Type)[] Parts =
    [
        ("/word/document.xml", Word + "document.main+xml"),
        ("/word/styles.xml", Word + "styles+xml"),
        ("/word/settings.xml", Word + "settings+xml"),
        ("/word/numbering.xml", Word + "numbering+xml"),
        ("/word/footnotes.xml", Word + "footnotes+xml"),
        ("/word/endnotes.xml", Word + "endnotes+xml"),
        ("/word/header1.xml", Word + "header+xml"),
        ("/word/footer1.xml", Word + "footer+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        ("/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"),
        ("/customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"),
    ];

    public static ImmutableArray<byte> Write()
    {
        var xml = Xml.Part().Open("Types", ("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types"));
        foreach (
            var (ending, type) in new[]
            {
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                ("xml", "application/xml"),
                ("png", "image/png"),
                ("jpg", "image/jpeg"),
                ("svg", "image/svg+xml"),
            }
        )
            xml.Empty("Default", ("Extension", ending), ("ContentType", type));
        foreach (var (path, type) in Parts)
            xml.Empty("Override", ("PartName", path), ("ContentType", type));
        return xml.Close("Types").ToBytes();
    }
}

namespace ReportBuilder.Word.Package;

/// <summary>The namespaces of WordprocessingML (ECMA-376) and of what stands in it.</summary>
internal static class Namespaces
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>As attributes of the root of a part.</summary>
    public static readonly (string Name, string Value)[] Of =
    [
        ("xmlns:w", Word),
        ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
        ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ];
}

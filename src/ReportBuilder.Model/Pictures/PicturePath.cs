namespace ReportBuilder.Model.Pictures;

/// <summary>How a text names a picture: from the edition's folder on, from that of the text, or from content/ on.</summary>
public static class PicturePath
{
    /// <summary>What a front matter says that wants none of the theme's pictures.</summary>
    public const string None = "none";

    /// <summary>The path from the edition's folder on, or null where there is no such picture.</summary>
    /// <param name="text">The path of the text.</param>
    public static string? Find(string written, string text, Func<string, bool> isThere)
    {
        var folder = text[..(text.LastIndexOf('/') + 1)];
        var beside = written.StartsWith("./", StringComparison.Ordinal) ? folder + written[2..] : folder + written;
        return isThere(written) ? written : isThere(beside) ? beside : isThere("content/" + written) ? "content/" + written : null;
    }
}

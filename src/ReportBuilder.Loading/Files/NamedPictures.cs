using System.Text.RegularExpressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Files;

/// <summary>A picture as a text names it.</summary>
/// <param name="Path">From the edition's folder on.</param>
internal sealed record NamedPicture(string Path, SourcePlace Place);

/// <summary>Where texts name pictures: in their Markdown, and under "image" in their front matter. Addresses elsewhere are not among them.</summary>
internal static partial class NamedPictures
{
    /// <param name="files">The paths of the edition: a picture is named from its folder on, or from that of the text.</param>
    public static IEnumerable<NamedPicture> In(ContentText text, IReadOnlyCollection<string> files)
    {
        if (text["image"] is { Length: > 0 } image && !IsElsewhere(image))
            yield return new(Path(image, text, files), text.PlaceOf("image"));
        var (line, start) = (text.FirstLine, 0);
        foreach (Match picture in Written().Matches(text.Markdown))
        {
            var before = text.Markdown.AsSpan(start, picture.Index - start);
            line += before.Count('\n');
            start = picture.Index;
            if (!IsElsewhere(picture.Groups[1].Value))
                yield return new(Path(picture.Groups[1].Value, text, files), new(text.Path, line, start - text.Markdown.LastIndexOf('\n', start)));
        }
    }

    private static bool IsElsewhere(string address) => address.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(address);

    private static string Path(string written, ContentText text, IReadOnlyCollection<string> files)
    {
        var folder = text.Path[..(text.Path.LastIndexOf('/') + 1)];
        var beside = written.StartsWith("./", StringComparison.Ordinal) ? folder + written[2..] : folder + written;
        return !files.Contains(written) && files.Contains(beside) ? beside : written;
    }

    /// <summary>![words](path "title") of CommonMark; the path may stand in angle brackets.</summary>
    [GeneratedRegex(@"!\[[^\[\]\n]*\]\(\s*<?([^)<>\s""]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Scheme();
}

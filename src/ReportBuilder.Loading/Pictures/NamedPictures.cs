using System.Text.RegularExpressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Loading.Pictures;

/// <summary>A picture as a text names it.</summary>
/// <param name="Path">From the edition's folder on.</param>
internal sealed record NamedPicture(string Path, SourcePlace Place);

/// <summary>
/// Where texts name pictures: in their Markdown, and under "picture" and "logo" (or "image") in their front matter. Addresses elsewhere are not
/// among them.
/// </summary>
internal static partial class NamedPictures
{
    private static readonly string[] Keys = ["image", "picture", "logo"];

    /// <param name="files">The paths of the edition: a picture is named from its folder on, or from that of the text.</param>
    public static IEnumerable<NamedPicture> In(ContentText text, IReadOnlyCollection<string> files)
    {
        foreach (var key in Keys)
        {
            if (text[key] is { Length: > 0 } written && written != PicturePath.None && !IsElsewhere(written))
                yield return new(PicturePath.Find(written, text.Path, files.Contains) ?? written, text.PlaceOf(key));
        }

        var (line, start) = (text.FirstLine, 0);
        foreach (Match picture in Written().Matches(text.Markdown))
        {
            var before = text.Markdown.AsSpan(start, picture.Index - start);
            line += before.Count('\n');
            start = picture.Index;
            if (!IsElsewhere(picture.Groups[1].Value))
                yield return new(
                    PicturePath.Find(picture.Groups[1].Value, text.Path, files.Contains) ?? picture.Groups[1].Value,
                    new(text.Path, line, start - text.Markdown.LastIndexOf('\n', start))
                );
        }
    }

    /// <summary>The pictures that the theme names.</summary>
    public static IEnumerable<NamedPicture> In(Theme theme, IReadOnlyCollection<string> files)
    {
        foreach (var picture in new[] { theme.Picture, theme.Logo })
        {
            if (picture is not null && !IsElsewhere(picture.Path))
                yield return new(PicturePath.Find(picture.Path, EditionLoader.ReportPath, files.Contains) ?? picture.Path, picture.Place);
        }
    }

    private static bool IsElsewhere(string address) => address.StartsWith("//", StringComparison.Ordinal) || Scheme().IsMatch(address);

    /// <summary>![words](path "title") of CommonMark; the path may stand in angle brackets.</summary>
    [GeneratedRegex(@"!\[[^\[\]\n]*\]\(\s*<?([^)<>\s""]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Written();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Scheme();
}

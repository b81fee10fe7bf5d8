using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Typefaces;

/// <summary>A font cut down to what an edition needs of it, with the licence that lets it.</summary>
/// <param name="Has">The characters it was cut to, in order.</param>
/// <param name="Files">By their path in the edition.</param>
internal sealed record CutFont(string Name, ImmutableArray<Rune> Has, ImmutableArray<KeyValuePair<string, ImmutableArray<byte>>> Files)
{
    /// <param name="licenceText">The licence as it lay beside the font; empty where there was none.</param>
    /// <param name="folder">Where the edition keeps its fonts: "fonts" or "content/fonts".</param>
    public static CutFont Of(FontFace face, FontLicence licence, NeededCharacters needed, string licenceText, string folder)
    {
        ImmutableArray<Rune> has = [.. needed.Wanted.Where(character => face.Covers(character.Value))];
        var name = licence.Renamed(face.Name);
        var font = FontSubset.ForBrowsers(face, [.. has.Select(character => character.Value)], licence.Renamed);
        var notice = Notice(face, name, licence, has.Length, licenceText);
        return new(name, has, [new($"{folder}/{name}.ttf", font), new($"{folder}/{name}-licence.txt", [.. Encoding.UTF8.GetBytes(notice)])]);
    }

    private static string Notice(FontFace face, string name, FontLicence licence, int characters, string licenceText)
    {
        var notice = new StringBuilder();
        notice.Append(CultureInfo.InvariantCulture, $"{name}.ttf holds {characters} characters of {face.Name}, cut out by 'reportbuilder fonts'.\n");
        foreach (var part in new[] { licence.Copyright, licence.Text, licence.Address, licenceText })
        {
            if (part.Trim() is { Length: > 0 } text)
                notice.Append('\n').Append(text.ReplaceLineEndings("\n")).Append('\n');
        }

        return notice.ToString();
    }
}

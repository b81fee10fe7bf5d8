using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Report;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Loading.Fonts;

/// <summary>The font files that a theme names, Inter where it names none; whatever else stands in fonts/ is fallen back on.</summary>
internal sealed class ThemeFonts(EditionFiles files, Findings findings)
{
    private const int LargestFile = 32 * 1024 * 1024;

    private readonly HashSet<string> named = new(StringComparer.Ordinal);

    public static FontFamily Read(MapReader report, EditionFiles files, Findings findings)
    {
        var reader = new ThemeFonts(files, findings);
        var family = report.Find("theme") is YamlMap theme && theme.Entries.FirstOrDefault(entry => entry.Key == "fonts")?.Value is { } fonts
            ? reader.Read(fonts)
            : PackagedFonts.Inter;
        return reader.Unnamed() is { Count: > 0 } others ? family with { Fallbacks = [.. family.Fallbacks, .. others] } : family;
    }

    /// <summary>
    /// The fonts in fonts/ and content/fonts/ that the theme does not name, in the order of their paths. Of a collection a face has to be
    /// named.
    /// </summary>
    private List<FontFace> Unnamed()
    {
        var others = new List<FontFace>();
        foreach (var path in files.Paths.Where(IsFont).Order(StringComparer.Ordinal))
        {
            if (!named.Contains(path) && Face(new(path, Quoted: true, new(path))) is { } face)
                others.Add(face);
        }

        return others;
    }

    private static bool IsFont(string path) =>
        (path.StartsWith("fonts/", StringComparison.Ordinal) || path.StartsWith("content/fonts/", StringComparison.Ordinal))
        && (path.EndsWith(".ttf", StringComparison.Ordinal) || path.EndsWith(".otf", StringComparison.Ordinal));

    private FontFamily Read(YamlValue value)
    {
        if (value is not YamlMap map)
        {
            findings.Error("RB1107", value.Place, "'fonts' needs keys and values", "write 'regular: fonts/Name.ttf' under it");
            return PackagedFonts.Inter;
        }

        var fonts = new MapReader(map, "the fonts", ReportKeys.Fonts, findings);
        var faces = ImmutableArray.CreateBuilder<WeightedFace>();
        Add("light", FontWeight.Light);
        Add("regular", FontWeight.Regular);
        Add("medium", FontWeight.Medium);
        Add("semi-bold", FontWeight.SemiBold);
        Add("bold", FontWeight.Bold);
        var fallbacks = fonts.Texts("fallback").Select(Face).OfType<FontFace>().ToImmutableArray();
        if (faces.Count == 0)
            return PackagedFonts.Inter with { Fallbacks = fallbacks };
        return new(fonts.Text("name") is { Length: > 0 } name ? name : faces[0].Face.Name, faces.ToImmutable(), fallbacks)
        {
            Maths = PackagedFonts.Maths,
            Code = PackagedFonts.Code,
        };

        void Add(string key, FontWeight weight)
        {
            if (fonts.TextAt(key) is { } path && Face(path) is { } face)
                faces.Add(new(weight, face));
        }
    }

    /// <summary>The face that a path names; one of several in a file, or an instance of a variable one, by what stands behind '#'.</summary>
    private FontFace? Face(YamlText text)
    {
        var (path, face) = text.Text.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (text.Text[..at], text.Text[(at + 1)..]) : (text.Text, "");
        named.Add(path);
        if (EditionPath.Fault(path) is { } fault)
            findings.Error("RB1109", text.Place, $"the path '{path}' {fault}", "write it from the edition's folder on: fonts/Name.ttf");
        else if (files.Bytes(path) is not { } bytes)
            findings.Error("RB1110", text.Place, $"there is no file {path}", NearestName.Hint(path, files.Paths));
        else if (bytes.Length > LargestFile)
            findings.Error("RB1401", text.Place, $"the font {path} has {bytes.Length / 1048576} MB; at most {LargestFile / 1048576} MB are read");
        else
            return Read(text, path, face, bytes);
        return null;
    }

    private FontFace? Read(YamlText text, string path, string face, ImmutableArray<byte> bytes)
    {
        try
        {
            var read = FontReader.Read(bytes, face);
            FontSubset.Prove(read);
            return read;
        }
        catch (FontFormatException broken)
        {
            findings.Error(
                "RB1401",
                text.Place,
                $"{path}: {broken.Message}",
                "TrueType and OpenType fonts are read (.ttf, .otf), and collections of them (.ttc, .otc); behind '#' stands a face, or an instance"
            );
            return null;
        }
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Files;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Typefaces;

/// <summary>A font that somebody names on the command line: a file, or one that is installed, with a face behind '#'.</summary>
internal sealed record FontOnDisk(string File, string Face)
{
    private static readonly ImmutableArray<string> LicenceNames = ["OFL*", "LICENSE_FONT*", "LICENSE*", "LICENCE*", "COPYING*"];

    /// <summary>Null where there is no such file.</summary>
    public static FontOnDisk? Find(string named)
    {
        var (path, face) = named.LastIndexOf('#') is var at and > 0 && !System.IO.File.Exists(named) ? (named[..at], named[(at + 1)..]) : (named, "");
        var file = path.StartsWith("installed/", StringComparison.Ordinal) ? InstalledFonts.Find(path["installed/".Length..], InstalledFonts.Folders) : path;
        return System.IO.File.Exists(file) ? new(file, face) : null;
    }

    /// <exception cref="FontFormatException">It cannot be read.</exception>
    public FontFace Read()
    {
        var face = FontReader.Read(ImmutableCollectionsMarshal.AsImmutableArray(System.IO.File.ReadAllBytes(File)), Face);
        FontSubset.Prove(face);
        return face;
    }

    /// <summary>The licence that lies beside the font or in the folder above it; empty for none.</summary>
    public string LicenceText()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(File))!;
        foreach (var place in new[] { folder, Path.GetDirectoryName(folder) ?? folder })
        {
            foreach (var name in LicenceNames)
            {
                if (Directory.EnumerateFiles(place, name).Order(StringComparer.Ordinal).FirstOrDefault() is { } licence)
                    return System.IO.File.ReadAllText(licence);
            }
        }

        return "";
    }
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Files;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Typefaces;

/// <summary>A face on this machine, as an edition names it, and how many of the wanted characters it has.</summary>
internal sealed record MachineFont(string Path, int Has);

/// <summary>Looks through the fonts that are installed here.</summary>
internal static class MachineFonts
{
    private static readonly ImmutableArray<string> Endings = [".ttf", ".ttc", ".otf", ".otc"];

    /// <summary>The faces that have any of the characters, those with the most first.</summary>
    public static ImmutableArray<MachineFont> With(ImmutableArray<Rune> characters, ImmutableArray<string> folders) =>
        [
            .. folders
                .Where(Directory.Exists)
                .SelectMany(folder =>
                    Directory.EnumerateFiles(
                        folder,
                        "*",
                        new EnumerationOptions
                        {
                            RecurseSubdirectories = true,
                            MaxRecursionDepth = 8,
                            IgnoreInaccessible = true,
                        }
                    )
                )
                .Where(file => Endings.Contains(Path.GetExtension(file).ToLowerInvariant()))
                .SelectMany(file => Faces(file, characters))
                .Where(font => font.Has > 0)
                .OrderByDescending(font => font.Has)
                .ThenBy(font => font.Path, StringComparer.Ordinal)
                .DistinctBy(font => font.Path),
        ];

    private static IEnumerable<MachineFont> Faces(string file, ImmutableArray<Rune> characters)
    {
        try
        {
            if (new FileInfo(file).Length > EditionFolder.LargestFile)
                return [];
            var faces = FontCoverage.Of(ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(file)));
            var name = "installed/" + Path.GetFileName(file);
            return
            [
                .. faces.Select(face => new MachineFont(
                    faces.Length == 1 ? name : $"{name}#{face.Name}",
                    characters.Count(character => face.Characters.ContainsKey(character.Value))
                )),
            ];
        }
        catch (Exception problem) when (problem is FontFormatException or IOException or UnauthorizedAccessException)
        {
            // A font that cannot be read has nothing to offer.
            return [];
        }
    }
}

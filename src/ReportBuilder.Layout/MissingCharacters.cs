using System.Globalization;
using System.Text;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Layout;

/// <summary>A character that no face has, and the author's place at which it was met.</summary>
internal sealed record MissingCharacter(string Character, SourcePlace Place);

/// <summary>Says which characters no face could set: never a silent box.</summary>
internal static class MissingCharacters
{
    public static IEnumerable<Diagnostic> Report(IEnumerable<MissingCharacter> missing) => missing
        .Distinct()
        .Select(found => Diagnostic.Error(
            "RB5001",
            found.Place,
            $"no font of the theme has the character '{found.Character}' (U+{Rune.GetRuneAt(found.Character, 0).Value.ToString("X4", CultureInfo.InvariantCulture)})",
            "name a fallback font that has it under theme: fonts in content/report.yaml, or write the word in other characters"));
}

using System.Globalization;
using System.Text;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Layout;

/// <summary>A character that cannot be set, and the author's place at which it was met.</summary>
internal sealed record MissingCharacter(Rune Character, SourcePlace Place);

/// <summary>Says which characters could not be set: never a silent box, never letters in the wrong order.</summary>
internal static class MissingCharacters
{
    private const int MostNamed = 12;

    /// <summary>One finding for each place and script, and one for each place with characters that no face has.</summary>
    public static IEnumerable<Diagnostic> Report(List<MissingCharacter> missing) => missing.Count == 0 ? [] :
        missing
            .Distinct()
            .GroupBy(found => (found.Place, Script: ShapedScripts.NameOf(found.Character.Value)))
            .Select(found =>
                found.Key.Script is { } script
                    ? Unshaped(script, found.Key.Place)
                    : NoFace([.. found.Select(each => each.Character)], found.Key.Place)
            );

    /// <summary>Those that a font more would set, each once, in order.</summary>
    public static IEnumerable<Rune> WithoutFace(List<MissingCharacter> missing) => missing.Count == 0 ? [] :
        missing.Select(found => found.Character).Where(character => ShapedScripts.NameOf(character.Value) is null).Distinct().Order();

    private static Diagnostic Unshaped(string script, SourcePlace place) => Diagnostic.Error(
        "RB5003",
        place,
        $"the PDF cannot print text in {script}: its letters take their shape, place or direction from their neighbours",
        "write the word in Latin letters, or build the web edition alone: --only html");

    private static Diagnostic NoFace(Rune[] characters, SourcePlace place) =>
        Diagnostic.Error(
            "RB5001",
            place,
            characters.Length == 1
                ? $"no font of the theme has the character '{characters[0]}' ({Code(characters[0])})"
                : $"no font of the theme has {characters.Length} characters: '{string.Concat(characters.Take(MostNamed))}' ({string.Join(", ", characters.Take(MostNamed).Select(Code))}{(characters.Length > MostNamed ? ", ..." : "")})",
            "run 'reportbuilder fonts' to see which fonts have them; with '--from FILE' it writes what the edition needs into fonts/"
        );

    private static string Code(Rune character) => "U+" + character.Value.ToString("X4", CultureInfo.InvariantCulture);
}

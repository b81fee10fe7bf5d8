using System.Globalization;
using System.Text;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Layout;

/// <summary>A character that cannot be set, and the author's place at which it was met.</summary>
internal sealed record MissingCharacter(string Character, SourcePlace Place);

/// <summary>Says which characters could not be set: never a silent box, never letters in the wrong order.</summary>
internal static class MissingCharacters
{
    public static IEnumerable<Diagnostic> Report(IEnumerable<MissingCharacter> missing) => missing.Select(Report).Distinct();

    private static Diagnostic Report(MissingCharacter missing)
    {
        var code = Rune.GetRuneAt(missing.Character, 0).Value;
        return ShapedScripts.NameOf(code) is { } script ? Unshaped(script, missing.Place) : NoFace(missing, code);
    }

    private static Diagnostic Unshaped(string script, SourcePlace place) => Diagnostic.Error(
        "RB5003",
        place,
        $"the PDF cannot print text in {script}: its letters take their shape, place or direction from their neighbours",
        "write the word in Latin letters, or build the web edition alone: --only html");

    private static Diagnostic NoFace(MissingCharacter missing, int code) => Diagnostic.Error(
        "RB5001",
        missing.Place,
        $"no font of the theme has the character '{missing.Character}' (U+{code.ToString("X4", CultureInfo.InvariantCulture)})",
        "name a fallback font that has it under theme: fonts in content/report.yaml, or write the word in other characters");
}

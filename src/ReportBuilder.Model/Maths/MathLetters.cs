namespace ReportBuilder.Model.Maths;

/// <summary>The letters of each alphabet of formulas. Source: Unicode, chapter 22.2, Mathematical Alphanumeric Symbols.</summary>
public static class MathLetters
{
    private const string CapitalGreek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇";
    private const string SmallGreek = "αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ";

    /// <summary>Letters that had a place in Unicode before the alphabets had.</summary>
    private static readonly Dictionary<(MathAlphabet, char), string> Older = new()
    {
        [(MathAlphabet.Italic, 'h')] = "ℎ",
        [(MathAlphabet.Script, 'B')] = "ℬ",
        [(MathAlphabet.Script, 'E')] = "ℰ",
        [(MathAlphabet.Script, 'F')] = "ℱ",
        [(MathAlphabet.Script, 'H')] = "ℋ",
        [(MathAlphabet.Script, 'I')] = "ℐ",
        [(MathAlphabet.Script, 'L')] = "ℒ",
        [(MathAlphabet.Script, 'M')] = "ℳ",
        [(MathAlphabet.Script, 'R')] = "ℛ",
        [(MathAlphabet.Script, 'e')] = "ℯ",
        [(MathAlphabet.Script, 'g')] = "ℊ",
        [(MathAlphabet.Script, 'o')] = "ℴ",
        [(MathAlphabet.DoubleStruck, 'C')] = "ℂ",
        [(MathAlphabet.DoubleStruck, 'H')] = "ℍ",
        [(MathAlphabet.DoubleStruck, 'N')] = "ℕ",
        [(MathAlphabet.DoubleStruck, 'P')] = "ℙ",
        [(MathAlphabet.DoubleStruck, 'Q')] = "ℚ",
        [(MathAlphabet.DoubleStruck, 'R')] = "ℝ",
        [(MathAlphabet.DoubleStruck, 'Z')] = "ℤ",
    };

    /// <summary>The character of a letter in its alphabet; the letter itself where the alphabet has none.</summary>
    public static string Styled(MathLetter letter) =>
        letter.Letter is not [var plain] ? letter.Letter
        : Older.TryGetValue((letter.Alphabet, plain), out var older) ? older
        : Place(plain, letter.Alphabet) is { } code ? char.ConvertFromUtf32(code)
        : letter.Letter;

    private static int? Place(char letter, MathAlphabet alphabet) => (letter, alphabet) switch
    {
        ( >= 'A' and <= 'Z', MathAlphabet.Italic) => 0x1D434 + letter - 'A',
        ( >= 'a' and <= 'z', MathAlphabet.Italic) => 0x1D44E + letter - 'a',
        ( >= 'A' and <= 'Z', MathAlphabet.Bold) => 0x1D400 + letter - 'A',
        ( >= 'a' and <= 'z', MathAlphabet.Bold) => 0x1D41A + letter - 'a',
        ( >= '0' and <= '9', MathAlphabet.Bold) => 0x1D7CE + letter - '0',
        ( >= 'A' and <= 'Z', MathAlphabet.Script) => 0x1D49C + letter - 'A',
        ( >= 'a' and <= 'z', MathAlphabet.Script) => 0x1D4B6 + letter - 'a',
        ( >= 'A' and <= 'Z', MathAlphabet.DoubleStruck) => 0x1D538 + letter - 'A',
        ( >= 'a' and <= 'z', MathAlphabet.DoubleStruck) => 0x1D552 + letter - 'a',
        (_, MathAlphabet.Italic) => Greek(letter, 0x1D6E2, 0x1D6FC),
        (_, MathAlphabet.Bold) => Greek(letter, 0x1D6A8, 0x1D6C2),
        _ => null,
    };

    private static int? Greek(char letter, int capitals, int small) =>
        CapitalGreek.IndexOf(letter, StringComparison.Ordinal) is var capital and >= 0 ? capitals + capital
        : SmallGreek.IndexOf(letter, StringComparison.Ordinal) is var at and >= 0 ? small + at
        : null;
}

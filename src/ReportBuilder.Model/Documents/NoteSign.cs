using System.Globalization;

namespace ReportBuilder.Model.Documents;

/// <summary>What stands raised in the text for a note.</summary>
internal static class NoteSign
{
    private const int Letters = 26;

    /// <summary>"12" of a work; "b", and "ab" past "z", of a footnote.</summary>
    public static string Of(int number, bool isFootnote) => isFootnote ? Letter(number) : number.ToString(CultureInfo.InvariantCulture);

    private static string Letter(int number) =>
        number <= 0 ? "" : Letter((number - 1) / Letters) + (char)('a' + ((number - 1) % Letters));
}

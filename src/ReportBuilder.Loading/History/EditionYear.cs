namespace ReportBuilder.Loading.History;

/// <summary>Editions are known by their years.</summary>
internal static class EditionYear
{
    public static int? Of(string text)
    {
        if (text.Length != 4 || !text.All(char.IsAsciiDigit))
            return null;
        var year = ((((text[0] - '0') * 10) + text[1] - '0') * 100) + ((text[2] - '0') * 10) + text[3] - '0';
        return year is >= 1900 and <= 2999 ? year : null;
    }
}

using System.Text.RegularExpressions;

namespace ReportBuilder.Loading.Changing;

/// <summary>Where the authoring language stands among words: between double braces, and in the braces of a claim.</summary>
internal static partial class SpansOfText
{
    /// <param name="Quote">The quotation mark that the stretch stands between; '\0' for none.</param>
    public readonly record struct Span(int Start, int End, char Quote);

    public static IEnumerable<Span> In(string text, int start, int end)
    {
        for (var match = Pattern().Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            var inner = match.Groups["call"].Success ? match.Groups["call"] : match.Groups["claim"];
            var quote = match.Groups["quote"];
            yield return new(inner.Index, inner.Index + inner.Length, quote.Success ? quote.Value[0] : '\0');
        }
    }

    [GeneratedRegex("""\{\{(?<call>.*?)\}\}|\{claim=(?<quote>["'])(?<claim>.*?)\k<quote>\s*\}""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

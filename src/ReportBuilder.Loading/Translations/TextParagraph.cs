using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Loading.Translations;

/// <summary>A paragraph of a text: a run of lines between blank ones. Headings, lists and charts are paragraphs too.</summary>
/// <param name="Line">Of the file, from 1.</param>
/// <param name="Cites">The calls, claims and data that it has, in ordinal order: in another language they may stand in another order.</param>
/// <param name="Hash">Of its words.</param>
internal sealed partial record TextParagraph(int Line, ImmutableArray<string> Cites, string Hash)
{
    private const int HashLength = 12;

    /// <param name="keyOf">What texts of the main language call what goes by a name.</param>
    public static ImmutableArray<TextParagraph> Of(ContentText text, Func<string, string> keyOf)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextParagraph>();
        var (lines, start, inside) = (text.Markdown.Split('\n'), -1, false);
        for (var at = 0; at <= lines.Length; at++)
        {
            var ends = at == lines.Length || (!inside && lines[at].AsSpan().IsWhiteSpace());
            if (!ends && start < 0)
                start = at;
            if (!ends && lines[at].StartsWith(":::", StringComparison.Ordinal))
                inside = lines[at].Trim().Length > ":::".Length;
            if (!ends || start < 0)
                continue;
            paragraphs.Add(Read(string.Join('\n', lines[start..at]), text.FirstLine + start, keyOf));
            start = -1;
        }

        return paragraphs.ToImmutable();
    }

    private static TextParagraph Read(string words, int line, Func<string, string> keyOf) => new(
        line,
        [
            .. Bound().Matches(words)
                .Select(match => Name().Replace(match.Value.Trim(), name => $"'{keyOf(name.Groups[1].Value)}'"))
                .Order(StringComparer.Ordinal),
        ],
        ContentHash.Of(words).ToString()[..HashLength]);

    /// <summary>Calls, claims behind words, and the lines of charts that name data.</summary>
    [GeneratedRegex("""\{\{.*?\}\}|\{claim=(?:"[^"]*"|'[^']*')|^(?:data|claim|highlight):.*$""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Bound();

    [GeneratedRegex("""["']([^"']+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Composing.Independent;

/// <summary>A sentence of an author as it stands in a file, with its calls and claims.</summary>
/// <param name="Printed">What it looks like in print, with anything where a call stands.</param>
internal sealed record OwnSentence(string File, int Line, Regex Printed, string[] Calls, string[] Claims)
{
    public string Place => $"{File}:{Line}";

    /// <summary>Whether one of its calls prints something else.</summary>
    public bool Changes(OwnScores before, OwnScores after) => Calls.Any(call => OwnCalls.Value(call, before) != OwnCalls.Value(call, after));

    /// <summary>Whether one of its claims held and does not any longer.</summary>
    public bool IsLost(OwnScores before, OwnScores after) => Claims.Any(claim => OwnClaims.Holds(claim, before) && !OwnClaims.Holds(claim, after));
}

/// <summary>Takes the Markdown of an edition apart into sentences, by lines and full stops, without the parser that the program has.</summary>
internal static partial class OwnText
{
    /// <summary>Stands for a call and for what becomes of it in print.</summary>
    private const char Call = '\u0001';

    /// <summary>Every sentence that has a call or a claim.</summary>
    /// <param name="file">Its path in the edition.</param>
    public static IEnumerable<OwnSentence> Read(string edition, string file)
    {
        var lines = File.ReadAllLines(Path.Combine(edition, file));
        var (inFront, block) = (false, "");
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            if (line == "---" && (at == 0 || inFront))
                inFront = at == 0;
            else if (line.StartsWith(":::", StringComparison.Ordinal))
                block = line.Trim(':', ' ').Split(' ')[0];
            else
            {
                foreach (var text in inFront ? FrontMatter([.. lines.Skip(1).TakeWhile(other => other.Trim() != "---")], line) : Texts(lines, at, block))
                {
                    foreach (var sentence in Sentences(file, at + 1, text))
                        yield return sentence;
                }
            }
        }
    }

    /// <summary>Headline and standfirst are printed. The claim of a headline stands in a line of its own, as that of a chart does.</summary>
    private static IEnumerable<string> FrontMatter(string[] lines, string line)
    {
        if (Keyed(line, "claim") is { } claim)
            return [Bound(lines.Select(other => Keyed(other, "title")).OfType<string>().First(), claim)];
        var title = Keyed(line, "title");
        return title is not null && lines.Any(other => Keyed(other, "claim") is not null) ? [] : title is not null || Keyed(line, "standfirst") is not null ? [title ?? Keyed(line, "standfirst")!] : [];
    }

    private static IEnumerable<string> Texts(string[] lines, int at, string block)
    {
        var line = lines[at].Trim();
        if (block is "figures" or "facts")
            return Outside(line) is > 0 and var colon ? [line[..colon], line[(colon + 1)..]] : [];
        if (block == "chart")
            return Keyed(line, "claim") is { } claim ? [Bound(Finding(lines, at), claim)] : Keyed(line, "finding") is { } alone && !HasClaim(lines, at) ? [alone] : [];
        return [Marks().Replace(line, "")];
    }

    private static string Bound(string text, string claim) => $"[{text}]{{claim=\"{claim}\"}}";

    private static string? Keyed(string line, string key) => line.Trim().StartsWith(key + ": ", StringComparison.Ordinal) ? line.Trim()[(key.Length + 2)..] : null;

    private static string Finding(string[] lines, int at) => lines[..at].Reverse().Concat(lines[at..]).Select(line => Keyed(line, "finding")).OfType<string>().First();

    private static bool HasClaim(string[] lines, int at) => lines[at..].TakeWhile(line => line.Trim() != ":::").Concat(lines[..at].Reverse().TakeWhile(line => !line.StartsWith(":::", StringComparison.Ordinal))).Any(line => Keyed(line, "claim") is not null);

    /// <summary>The first colon that stands in no call and no mark.</summary>
    private static int Outside(string line)
    {
        var depth = 0;
        for (var at = 0; at < line.Length; at++)
        {
            depth += line[at] is '{' or '[' ? 1 : line[at] is '}' or ']' ? -1 : 0;
            if (line[at] == ':' && depth == 0)
                return at;
        }

        return -1;
    }

    private static IEnumerable<OwnSentence> Sentences(string file, int line, string text)
    {
        var calls = new List<string>();
        var claims = new List<(int At, string Claim)>();
        var bare = Calls().Replace(text, match =>
        {
            calls.Add(match.Groups["call"].Value);
            return Call.ToString();
        });
        bare = Links().Replace(Literals().Replace(bare, ""), "$1");
        for (var match = Claims().Match(bare); match.Success; match = Claims().Match(bare))
        {
            claims.Add((Opening(bare, match.Index), match.Groups["claim"].Value));
            bare = bare.Remove(match.Index, match.Length);
        }

        bare = Attributes().Replace(bare, "");
        var start = 0;
        var used = 0;
        foreach (var end in Ends().Matches(bare).Select(match => match.Index + match.Length).Append(bare.Length))
        {
            var piece = bare[start..end];
            var count = piece.Count(letter => letter == Call);
            string[] own = [.. calls.Skip(used).Take(count)];
            string[] held = [.. claims.Where(claim => claim.At >= start && claim.At < end).Select(claim => claim.Claim)];
            (used, start) = (used + count, end);
            if (own.Length + held.Length > 0)
                yield return new(file, line, Pattern(piece), own, held);
        }
    }

    /// <summary>Where the bracket opens whose end stands before a place.</summary>
    private static int Opening(string text, int end)
    {
        var depth = 0;
        for (var at = end - 1; at >= 0; at--)
        {
            depth += text[at] == ']' ? 1 : text[at] == '[' ? -1 : 0;
            if (depth == 0)
                return at;
        }

        throw new FormatException(text);
    }

    private static Regex Pattern(string piece)
    {
        var plain = Plain(piece.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal));
        return new($"^{Regex.Escape(plain.TrimEnd('.')).Replace(Call.ToString(), ".*?", StringComparison.Ordinal)}\\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    /// <summary>Text without what typography does to it. Chinese has no spaces that matter.</summary>
    public static string Plain(string text) => White().Replace(
        text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace("--", "–", StringComparison.Ordinal).Replace('：', ':'), Chinese().IsMatch(text) ? "" : " ").Trim();

    [GeneratedRegex(@"\{\{(?<call>[^}]*)\}\}")]
    private static partial Regex Calls();

    [GeneratedRegex("""\{literal="[^"]*"\}""")]
    private static partial Regex Literals();

    [GeneratedRegex("""\{claim="(?<claim>[^"]*)"\}""")]
    private static partial Regex Claims();

    [GeneratedRegex(@"\[([^\]\[]*)\]\([^)]*\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"\s*\{[^}]*\}")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"^(?:#+|-|>|\d+\.)\s+")]
    private static partial Regex Marks();

    [GeneratedRegex("[.?!][*]*[\"”’)]?\\]?\\s+(?=[*]*\\[?[*]*[A-Z0-9“\"‘(\u0001])|[。！？][”’）]?[*]*(?=.)")]
    private static partial Regex Ends();

    [GeneratedRegex("[\u4E00-\u9FFF]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"[\s\u00A0\u202F\u2009]+")]
    private static partial Regex White();
}

using System.Collections.Immutable;

namespace ReportBuilder.Loading.Changing;

/// <summary>Changes a name in YAML, also in front matter: a key or a value that is the name, and names in conditions and words.</summary>
internal static class NamesInYaml
{
    /// <summary>Keys whose values are written in the authoring language.</summary>
    private static readonly ImmutableArray<string> Conditions = ["claim", "claims", "where", "data", "condition", "highlight"];

    public static void Edit(NameEditor editor, int start, int end)
    {
        var (block, depth, key) = (-1, 0, "");
        for (var at = start; at < end;)
        {
            var next = editor.Text.IndexOf('\n', at, end - at) is var found and >= 0 ? found + 1 : end;
            var (first, last) = Trimmed(editor.Text, at, next);
            if (first < last)
            {
                var indent = first - at;
                if (block >= 0 && indent <= block)
                    block = -1;
                if (block >= 0)
                    editor.Words(first, last);
                else if (editor.Text[first] == '#')
                    editor.LeaveAlone(first, last, "it stands in a comment");
                else
                    (depth, key, block) = Line(editor, first, last, indent, depth, key);
            }

            at = next;
        }
    }

    private static (int Depth, string Key, int Block) Line(NameEditor editor, int first, int last, int indent, int depth, string key)
    {
        var text = editor.Text;
        var token = first;
        for (var at = first; at < last; at++)
        {
            var letter = text[at];
            if (letter is '"' or '\'' && text[token..at].Trim() is "" or "-")
            {
                at = ClosingQuote(text, at, last);
                continue;
            }

            var isEnd = letter == ':' && (at + 1 == last || text[at + 1] is ' ' or '\t');
            if (letter == '#' && at > first && text[at - 1] is ' ' or '\t')
            {
                Scalar(editor, token, at, key, depth > 0);
                editor.LeaveAlone(at, last, "it stands in a comment");
                return (depth, key, -1);
            }

            if (letter == '-' && text[token..at].Trim().Length == 0 && at + 1 < last && text[at + 1] == ' ' && depth == 0)
            {
                token = at + 1;
            }
            else if (isEnd && (depth > 0 || token == first || text[first..token].Trim(' ', '-').Length == 0))
            {
                key = text[token..at].Trim().Trim('"', '\'');
                Scalar(editor, token, at, "", depth > 0);
                token = at + 1;
            }
            else if (letter is '[' or '{' && text[token..at].Trim().Length == 0 && !IsBraces(text, at))
            {
                (depth, token) = (depth + 1, at + 1);
            }
            else if (depth > 0 && letter is ',' or ']' or '}' && depth > 0)
            {
                Scalar(editor, token, at, key, inFlow: true);
                (depth, token) = (letter == ',' ? depth : depth - 1, at + 1);
            }
        }

        var rest = text[token..last].Trim();
        if (rest is ['|' or '>', ..] && rest.Length <= 3)
            return (depth, key, indent);
        Scalar(editor, token, last, key, depth > 0);
        return (depth, key, -1);
    }

    private static void Scalar(NameEditor editor, int start, int end, string key, bool inFlow)
    {
        var (first, last) = Trimmed(editor.Text, start, end);
        if (first >= last)
            return;
        var (text, change) = (editor.Text, editor.Change);
        var quote = text[first] is '"' or '\'' && last - first > 1 && text[last - 1] == text[first] ? text[first] : '\0';
        if (quote != '\0')
            (first, last) = (first + 1, last - 1);
        var words = text[first..last];
        if (words == Escaped(change.Old, quote))
            editor.Replace(first, last, quote == '\0' && NeedsQuotes(change.New, inFlow) ? $"\"{Escaped(change.New, '"')}\"" : Escaped(change.New, quote));
        else if (Conditions.Contains(key, StringComparer.Ordinal))
            editor.Expression(first, last, quote);
        else
            editor.Words(first, last);
    }

    private static string Escaped(string name, char quote) => quote switch
    {
        '"' => name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal),
        '\'' => name.Replace("'", "''", StringComparison.Ordinal),
        _ => name,
    };

    private static bool NeedsQuotes(string name, bool inFlow) =>
        name.Contains(": ", StringComparison.Ordinal)
        || name.Contains(" #", StringComparison.Ordinal)
        || name.EndsWith(':')
        || "!&*-?[]{}|>@`\"'#%,:".Contains(name[0], StringComparison.Ordinal)
        || double.TryParse(name, out _)
        || name.ToUpperInvariant() is "YES" or "NO" or "TRUE" or "FALSE" or "NULL" or "ON" or "OFF"
        || (inFlow && name.AsSpan().ContainsAny(",[]{}"));

    private static bool IsBraces(string text, int at) => text[at] == '{' && at + 1 < text.Length && text[at + 1] == '{';

    private static int ClosingQuote(string text, int open, int last)
    {
        for (var at = open + 1; at < last; at++)
        {
            if (text[open] == '"' && text[at] == '\\')
                at++;
            else if (text[at] == text[open] && text[open] == '\'' && at + 1 < last && text[at + 1] == '\'')
                at++;
            else if (text[at] == text[open])
                return at;
        }

        return last;
    }

    private static (int First, int Last) Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return (start, end);
    }
}

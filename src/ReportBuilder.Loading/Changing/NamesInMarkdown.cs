using System.Collections.Immutable;

namespace ReportBuilder.Loading.Changing;

/// <summary>Changes a name in Markdown: in the front matter, in the lines of charts and tables, in calls and claims, and in words.</summary>
internal static class NamesInMarkdown
{
    /// <summary>The lines of charts and tables that are words for readers; the others are the authoring language.</summary>
    private static readonly ImmutableArray<string> WordKeys = ["title", "finding", "note", "caption", "alt", "measures", "source", "unit"];

    public static void Edit(NameEditor editor)
    {
        var text = editor.Text;
        var body = FrontMatter(editor);
        var (kind, key, words) = ("", "", body);
        for (var at = body; at < text.Length;)
        {
            var next = text.IndexOf('\n', at) is var found and >= 0 ? found + 1 : text.Length;
            var line = text[at..next].Trim();
            var isDirective = kind is "chart" or "table";
            if (kind == "```")
            {
                editor.LeaveAlone(at, next, "it stands in code");
                words = next;
                if (line.StartsWith("```", StringComparison.Ordinal))
                    kind = "";
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                editor.Words(words, at);
                (kind, words) = ("```", next);
            }
            else if (line == ":::" && kind.Length > 0)
            {
                (kind, words) = ("", isDirective ? next : words);
            }
            else if (line.StartsWith(":::", StringComparison.Ordinal))
            {
                editor.Words(words, at);
                kind = line.TrimStart(':').TrimStart().Split(' ')[0];
                (key, words) = ("", at);
                if (kind is "chart" or "table")
                    words = next;
            }
            else if (isDirective)
            {
                key = Directive(editor, at, next, key);
                words = next;
            }
            else if (line is ['#', ..] && line.EndsWith('}') && IsHeadingOf(text, at, next, editor.Change.Old) is var start and >= 0)
            {
                editor.Words(words, at);
                editor.Replace(start, start + editor.Change.Old.Length, editor.Change.New);
                words = next;
            }

            at = next;
        }

        editor.Words(Math.Min(words, text.Length), text.Length);
    }

    /// <summary>Where the body starts.</summary>
    private static int FrontMatter(NameEditor editor)
    {
        var text = editor.Text;
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        if (string.CompareOrdinal(text, start, "---", 0, 3) != 0 || text.IndexOf("\n---", start, StringComparison.Ordinal) is not (var end and > 0))
            return start;
        NamesInYaml.Edit(editor, text.IndexOf('\n', start) + 1, end + 1);
        return text.IndexOf('\n', end + 1) is var stop and >= 0 ? stop + 1 : text.Length;
    }

    /// <summary>A line "key: value", or one that goes on with the value before it. Returns the key.</summary>
    private static string Directive(NameEditor editor, int start, int end, string before)
    {
        var text = editor.Text;
        var colon = text.IndexOf(':', start, end - start);
        var key = colon > 0 ? text[start..colon].Trim() : "";
        var isKey = key.Length > 0 && key.All(letter => char.IsAsciiLetterLower(letter) || letter == '-');
        var (known, from) = isKey ? (key, colon + 1) : (before, start);
        if (WordKeys.Contains(known, StringComparer.Ordinal))
            editor.Words(from, end);
        else
            editor.Expression(from, end, '\0', isList: known == "highlight");
        return known;
    }

    /// <summary>Where a heading "## NAME {variable}" has the name; -1 where it is another.</summary>
    private static int IsHeadingOf(string text, int start, int end, string name)
    {
        var at = start;
        while (at < end && (text[at] == '#' || text[at] == ' '))
            at++;
        return string.CompareOrdinal(text, at, name, 0, name.Length) == 0 && text[(at + name.Length)..end].TrimStart().StartsWith('{') ? at : -1;
    }
}

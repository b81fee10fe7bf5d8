using System.Text;

namespace ReportBuilder.Migrating;

/// <summary>A template in its new form, and what could not be turned into it.</summary>
/// <param name="Notes">For a person to look at: line of the old file and what is there.</param>
public sealed record MigratedTemplate(string Text, IReadOnlyList<MigrationNote> Notes);

public sealed record MigrationNote(int Line, string Message);

/// <summary>
/// Turns a template in the notation that editions used before (Handlebars' tags, .hbs) into Scriban's (.sbn): loops get names for their
/// items, "../" and "this" become those names, hyphens in names become underscores, triple braces go, and a tag that stood alone on its
/// line still takes the line with it.
/// </summary>
public sealed class HandlebarsMigration
{
    private static readonly string[] OfItems = ["part", "name", "of", "printed", "computed", "sentence"];

    private static readonly string[] Keywords =
    [
        "break",
        "capture",
        "case",
        "continue",
        "do",
        "else",
        "empty",
        "end",
        "false",
        "for",
        "func",
        "if",
        "import",
        "in",
        "null",
        "readonly",
        "ret",
        "tablerow",
        "this",
        "true",
        "when",
        "while",
        "with",
        "wrap",
    ];

    private readonly string text;
    private readonly bool isDocument;
    private readonly StringBuilder written = new();
    private readonly List<MigrationNote> notes = [];
    private readonly List<Scope> scopes = [new("", false)];
    private int at;
    private int line = 1;

    private HandlebarsMigration(string text, bool isDocument) => (this.text, this.isDocument) = (text, isDocument);

    /// <param name="isDocument">A template of the document, where a bare word in a loop may be a value around it; else of a page.</param>
    public static MigratedTemplate Migrate(string text, bool isDocument)
    {
        var migration = new HandlebarsMigration(text.ReplaceLineEndings("\n"), isDocument);
        migration.Write();
        return new(migration.written.ToString(), migration.notes);
    }

    private void Write()
    {
        while (text.IndexOf("{{", at, StringComparison.Ordinal) is >= 0 and var open)
        {
            Copy(open);
            var (opens, closes) =
                text.AsSpan(open).StartsWith("{{{") ? ("{{{", "}}}")
                : text.AsSpan(open).StartsWith("{{!--") ? ("{{!--", "--}}")
                : ("{{", "}}");
            var close = text.IndexOf(closes, open + opens.Length, StringComparison.Ordinal);
            if (close < 0)
            {
                Note("'{{' opens and does not close; the rest of the file is as it was");
                break;
            }

            var inner = text[(open + opens.Length)..close].Trim();
            var end = close + closes.Length;
            var alone = (opens == "{{!--" || inner is "else" or ['#' or '/' or '!' or '>', ..]) && StandsAlone(open, end);
            Tag(opens == "{{!--" ? $"! {inner}" : inner, alone);
            line += text.AsSpan(open, end - open).Count('\n');
            at = end;
        }

        Copy(text.Length);
    }

    private void Copy(int end)
    {
        written.Append(text, at, end - at);
        line += text.AsSpan(at, end - at).Count('\n');
        at = end;
    }

    private bool StandsAlone(int open, int end)
    {
        var start = open == 0 ? 0 : text.LastIndexOf('\n', open - 1) + 1;
        var stop = text.IndexOf('\n', end);
        return text.AsSpan(start, open - start).IsWhiteSpace() && text.AsSpan(end, (stop < 0 ? text.Length : stop) - end).IsWhiteSpace();
    }

    private void Tag(string tag, bool alone)
    {
        var words = TagWords.Of(tag);
        switch (tag)
        {
            case "else":
                Code("else", alone);
                break;
            case ['!', ..]:
                Code($"# {tag[1..].Trim().Replace("\n", " ", StringComparison.Ordinal)}", alone);
                break;
            case ['>', ..]:
                Partial(TagWords.Of(tag[1..]), alone);
                break;
            case ['#', ..] when words.Count == 2:
                Block(words[0], words[1], alone);
                break;
            case ['/', ..]:
                Close(alone);
                break;
            case ['#', ..]:
                Note($"'{{{{{tag}}}}}' has no other form");
                written.Append("{{").Append(tag).Append("}}");
                break;
            default:
                Code(string.Join(' ', words.Select((word, index) => index == 0 && words.Count > 1 ? word : Value(word))), alone);
                break;
        }
    }

    private void Block(string tag, string path, bool alone)
    {
        switch (tag)
        {
            case "#if":
                scopes.Add(scopes[^1] with { IsLoop = false, IsNew = false });
                Code($"if {Value(path)}", alone);
                break;
            case "#unless":
                scopes.Add(scopes[^1] with { IsLoop = false, IsNew = false });
                Code($"if !{Value(path)}", alone);
                break;
            case "#each":
                var name = Single(path);
                Code($"for {name} in {Value(path)}", alone);
                scopes.Add(new(name, true));
                break;
            case "#with":
                var value = Value(path);
                Code($"if {value}", alone);
                scopes.Add(new(value, true) { IsLoop = false });
                break;
            default:
                Note($"'{{{{{tag} {path}}}}}' is no tag that can be turned");
                written.Append("{{").Append(tag).Append(' ').Append(path).Append("}}");
                scopes.Add(scopes[^1] with { IsLoop = false, IsNew = false });
                break;
        }
    }

    private void Close(bool alone)
    {
        if (scopes.Count > 1)
            scopes.RemoveAt(scopes.Count - 1);
        else
            Note("a closing tag closes nothing");
        Code("end", alone);
    }

    private void Partial(List<string> words, bool alone)
    {
        if (words.Count is 1 or 2)
            Code(words.Count == 1 ? $"include \"{words[0]}\"" : $"include \"{words[0]}\" {Value(words[1])}", alone);
        else
            Note("a partial takes a name and at most one value");
    }

    private void Code(string code, bool alone) => written.Append(alone ? "{{~ " : "{{ ").Append(code).Append(alone ? " ~}}" : " }}");

    /// <summary>A name of the old notation as one of the new: with the loops' names for "this", "../" and items.</summary>
    private string Value(string word)
    {
        if (word.Length == 0 || word[0] is '"' or '\'' || char.IsAsciiDigit(word[0]))
            return word;
        if (word[0] == '(')
            return $"({string.Join(' ', TagWords.Of(word[1..^1]).Select((inner, index) => index == 0 ? inner : Value(inner)))})";
        var special = word switch
        {
            "@index" => "for.index",
            "@first" => "for.first",
            "@last" => "for.last",
            "last" when IsInLoop => "for.last",
            "second-last" when IsInLoop => "for.rindex == 1",
            _ => "",
        };
        if (special.Length > 0)
            return isDocument || word[0] == '@' ? special : Named(word, scopes.Count - 1);
        var level = scopes.FindLastIndex(scope => scope.IsNew || scope.Name.Length == 0);
        while (word.StartsWith("../", StringComparison.Ordinal))
        {
            word = word[3..];
            level = level > 0 ? scopes.FindLastIndex(level - 1, scope => scope.IsNew || scope.Name.Length == 0) : 0;
            if (word.StartsWith('@'))
                Note($"'../{word}' asks for a place in an outer loop, which has no name");
        }

        return Named(word, Math.Max(0, level));
    }

    private bool IsInLoop => isDocument && scopes.Exists(scope => scope.IsLoop);

    private string Named(string word, int level)
    {
        var name = scopes[level].Name;
        if (word is "this" or ".")
            return name.Length > 0 ? name : "items";
        var plain = word.Replace('-', '_');
        if (plain == "cities" && !isDocument)
            plain = "units";
        if (name.Length == 0 || (isDocument && !OfItems.Contains(plain, StringComparer.Ordinal)))
            plain = (plain, isDocument) switch
            {
                ("date", _) => "published",
                ("leader", true) => "winner",
                ("number", false) => "partNumber",
                ("city", true) => "unit",
                ("cities", true) => "units",
                ("cityCount", false) => "unitCount",
                ("citiesHref", false) => "unitsHref",
                _ => plain,
            };
        if (isDocument)
            return name.Length > 0 && OfItems.Contains(plain, StringComparer.Ordinal) ? $"{name}.{plain}" : plain;
        return name.Length > 0 ? $"{name}.{plain}" : plain;
    }

    /// <summary>A name for the items of a list that no loop around it has.</summary>
    private string Single(string list)
    {
        var last = list[(list.LastIndexOfAny(['.', '/']) + 1)..].Replace('-', '_');
        var single = last switch
        {
            "this" => "item",
            "cities" => "unit",
            "cases" => "case_study",
            "strengths" or "weaknesses" or "better" or "worse" => "standing",
            _ when last.EndsWith("ies", StringComparison.Ordinal) => last[..^3] + "y",
            _ when last.EndsWith('s') => last[..^1],
            _ => last + "_item",
        };
        if (isDocument && single == "unit")
            single = "one_unit";
        if (Keywords.Contains(single, StringComparer.Ordinal))
            single += "_item";
        while (scopes.Exists(scope => scope.Name == single))
            single += "_inside";
        return single;
    }

    /// <summary>A template's path as it is called now.</summary>
    public static string NameOf(string path) => path switch
    {
        "document/city-profile.hbs" => "document/unit-profile.sbn",
        "html/pages/city.hbs" => "html/pages/unit.sbn",
        "html/pages/cities.hbs" => "html/pages/units.sbn",
        _ => Path.ChangeExtension(path, ".sbn"),
    };

    private void Note(string message) => notes.Add(new(line, message));

    /// <summary>What names are looked up in.</summary>
    /// <param name="Name">Of the loop's item, or the value of "with"; empty for the whole template.</param>
    /// <param name="IsNew">It changed what names mean.</param>
    private sealed record Scope(string Name, bool IsNew)
    {
        public bool IsLoop { get; init; } = IsNew;
    }
}

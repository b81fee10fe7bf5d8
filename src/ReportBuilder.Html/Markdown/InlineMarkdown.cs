using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Html.Markdown;

/// <summary>Writes running text as Markdown that prints it as it is.</summary>
/// <param name="anchors">What links inside the file can lead to.</param>
/// <param name="elsewhere">The address of what is not in the file, by its id; null where it has none.</param>
internal sealed class InlineMarkdown(HashSet<string> anchors, Func<string, string?>? elsewhere = null)
{
    /// <summary>The ids of the notes that the text led to.</summary>
    public HashSet<string> Cited { get; } = new(StringComparer.Ordinal);

    public static string Words(string words, bool inTable = false) => MarkdownWords.Of(words, inTable, startsBlock: false);

    /// <param name="inTable">Whether it is a cell, which takes no line of its own and no bar.</param>
    public string Write(ImmutableArray<Inline> inlines, bool inTable = false) =>
        inlines.Length == 1 ? Write(inlines[0], inTable) : string.Concat(inlines.Select(inline => Write(inline, inTable)));

    private string Write(Inline inline, bool inTable) => inline switch
    {
        TextRun run => Words(run.Text, inTable),
        Strong strong => Marked("**", Write(strong.Content, inTable)),
        Emphasis emphasis => Marked("*", Write(emphasis.Content, inTable)),
        Styled { Style: InlineStyle.SmallCapitals } styled => $"[{Write(styled.Content, inTable)}]{{.smallcaps}}",
        LanguageSpan span => $"[{Write(span.Content, inTable)}]{{lang={span.Language}}}",
        Styled styled => Marked(SignOf(styled.Style), Write(styled.Content, inTable)),
        Code code => InCode(inTable ? code.Text.Replace("|", "\\|", StringComparison.Ordinal) : code.Text),
        Abbreviation abbreviation => Words(abbreviation.Text, inTable),
        LineBreak => inTable ? " " : "\\\n",
        Link link => Linked(link, Write(link.Content, inTable)),
        NoteReference note => Noted(note),
        InlinePicture picture => $"![{Words(picture.AlternativeText, inTable)}](<{picture.Artwork.File.Path}>)",
        InlineFormula formula => $"${OnOneLine(formula.Formula.Tex)}$",
        PageLinks pages => Write(pages.Content, inTable),
        Anchored anchored => $"<a id=\"{anchored.Id}\"></a>{Write(anchored.Content, inTable)}",
        Bound bound => Write(bound.Content, inTable),
        _ => throw new NotSupportedException($"No Markdown for {inline.GetType().Name}."),
    };

    private static string OnOneLine(string tex) => tex.ReplaceLineEndings(" ");

    private static string SignOf(InlineStyle style) => style switch
    {
        InlineStyle.Struck => "~~",
        InlineStyle.Subscript => "~",
        InlineStyle.Superscript => "^",
        InlineStyle.Highlighted => "==",
        _ => throw new NotSupportedException($"No sign for {style}."),
    };

    /// <summary>Marks stand at words, not at spaces.</summary>
    private static string Marked(string mark, string words)
    {
        var inner = words.Trim(' ');
        return inner.Length == 0
            ? words
            : $"{words[..^words.TrimStart(' ').Length]}{mark}{inner}{mark}{words[words.TrimEnd(' ').Length..]}";
    }

    /// <summary>Between more backticks than stand in it.</summary>
    private static string InCode(string text)
    {
        var ticks = "`";
        while (text.Contains(ticks, StringComparison.Ordinal))
            ticks += "`";
        return ticks.Length == 1 ? $"`{text}`" : $"{ticks} {text} {ticks}";
    }

    /// <summary>A link to what is nowhere is its words.</summary>
    private string Linked(Link link, string words)
    {
        var address = link.Target.StartsWith('#') && !anchors.Contains(link.Target[1..]) ? elsewhere?.Invoke(link.Target[1..]) : link.Target;
        return address is null
            ? words
            : $"[{words}](<{address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)";
    }

    /// <summary>The name of a note in the file. Footnotes have the same letters in several sections.</summary>
    public static string NameOf(string id, int number, bool isFootnote) => isFootnote ? id : number.ToString(CultureInfo.InvariantCulture);

    private string Noted(NoteReference note)
    {
        Cited.Add(note.NoteId);
        return $"[^{NameOf(note.NoteId, note.Number, note.IsFootnote)}]";
    }
}

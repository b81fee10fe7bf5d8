using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Word.Body;

/// <summary>Writes paragraphs, each in a bookmark of its own by which it is known when it comes home.</summary>
internal sealed class ParagraphXml(Scope scope, Xml xml)
{
    /// <summary>Lines of code begin behind their numbers.</summary>
    private const string BesideNumbers = "<w:tabs><w:tab w:val=\"left\" w:pos=\"480\"/></w:tabs>";

    public void Write(string style, string text, SourcePlace place, ParagraphExtras extras = default) =>
        Write(style, [new TextRun(text)], place, extras);

    public void Write(string style, ImmutableArray<Inline> content, SourcePlace place, ParagraphExtras extras = default) =>
        Write(style, runs => runs.Write(content, extras.Look), place, extras);

    public void Write(Listing listing) =>
        Write("CodeBlock", runs => runs.Write(listing), listing.Origin, new(listing.Id, listing.Numbered ? BesideNumbers : null));

    private void Write(string style, Action<InlineXml> write, SourcePlace place, ParagraphExtras extras)
    {
        var (runs, words) = (new Xml(), new StringBuilder());
        write(new InlineXml(scope, runs, words));
        var text = words.ToString();
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", style)).Raw(extras.Properties ?? "").Close("w:pPr");
        var anchor = Begin(extras.Anchor is { Length: > 0 } id ? BookmarkNames.Anchor(id) : null);
        xml.Raw(extras.Before ?? "");
        var bookmark = Begin(scope.Bookmarks.Paragraph(place.File, text));
        xml.Raw(runs);
        End(bookmark);
        End(anchor);
        xml.Close("w:p");
        scope.Sent.Add(new(bookmark!.Value.Name, place, text, Before: extras.BeforeText ?? ""));
    }

    /// <summary>A paragraph that is no author's: it has no bookmark.</summary>
    public void Plain(string style, string runs, string properties = "") =>
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", style)).Raw(properties).Close("w:pPr").Raw(runs).Close("w:p");

    /// <summary>A row of cells, known by a bookmark in its first.</summary>
    public (string Number, string Name)? BeginRow(SourcePlace place, string text)
    {
        var name = scope.Bookmarks.Paragraph(place.File, text);
        scope.Sent.Add(new(name, place, text, IsRow: true));
        return (scope.Bookmarks.NextNumber(), name);
    }

    private (string Number, string Name)? Begin(string? name)
    {
        if (name is null)
            return null;
        var number = scope.Bookmarks.NextNumber();
        xml.Empty("w:bookmarkStart", ("w:id", number), ("w:name", name));
        return (number, name);
    }

    private void End((string Number, string Name)? bookmark)
    {
        if (bookmark is { } open)
            xml.Empty("w:bookmarkEnd", ("w:id", open.Number));
    }
}

/// <summary>What some paragraphs have beside words and a style.</summary>
/// <param name="Anchor">The id that links lead to.</param>
/// <param name="Properties">More paragraph properties, in the order of the schema.</param>
/// <param name="Before">Runs before the author's words: the number of a heading or a figure.</param>
/// <param name="BeforeText">Their words, without those of fields.</param>
internal readonly record struct ParagraphExtras(
    string Anchor = "",
    string? Properties = null,
    string? Before = null,
    string? BeforeText = null,
    RunLook Look = default);

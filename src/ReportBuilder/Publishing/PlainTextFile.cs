using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Publishing;

/// <summary>
/// A publication as plain text, as newsrooms take it into their systems: a paragraph a line, an empty line between two, no marks. Charts and
/// pictures are said in words; works that are cited stand at the end.
/// </summary>
internal sealed class PlainTextFile
{
    private readonly StringBuilder text = new();
    private readonly Wording wording;

    private PlainTextFile(Wording wording) => this.wording = wording;

    /// <summary>As UTF-8 without a byte order mark, lines ended by LF.</summary>
    public static ImmutableArray<byte> Write(ReportDocument document)
    {
        var file = new PlainTextFile(document.Edition.Wording);
        file.Line(string.Join(". ", new[] { document.Edition.Publisher, document.Edition.Kind }.Where(words => words.Length > 0)));
        foreach (var (section, _) in document.InReadingOrder())
        {
            file.Line(section.Title);
            file.Line(PlainText.Of(section.Standfirst));
            foreach (var block in section.Opening.Concat(section.Content))
                file.Write(block);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(file.text.ToString()));
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Line(PlainText.Of(heading.Content));
                break;
            case Paragraph paragraph:
                Line(PlainText.Of(paragraph.Content));
                break;
            case PullQuote:
                // It says again what the text says.
                break;
            case ListBlock list:
                Lines(list.Items.Select((item, at) => (list.Ordered ? FormattableString.Invariant($"{list.Start + at}. ") : "- ") + Said(item.Content)));
                break;
            case DefinitionList list:
                Lines(list.Items.Select(item => $"{PlainText.Of(item.Term)}: {Said(item.Content)}"));
                break;
            case Listing listing:
                Line(listing.Text);
                break;
            case DisplayFormula formula:
                Line(formula.Formula.Words);
                break;
            case CallOut box:
                Line(box.Title);
                Write(box.Content);
                break;
            case Quotation quotation:
                Write(quotation.Content);
                Line(PlainText.Of(quotation.Attribution));
                break;
            case BlockContainer container:
                Write(container.Content);
                break;
            case KeyFigures figures:
                Lines(figures.Items.Select(item => $"{PlainText.Of(item.Value)} {PlainText.Of(item.Label)}"));
                break;
            case FactsBox box:
                Lines(box.Rows.Select(row => $"{PlainText.Of(row.Term)}: {PlainText.Of(row.Description)}").Prepend(box.Title));
                break;
            case Table table:
                Lines(TablePlaces.Of(table).Select(row => Cells(row.ByColumn.Select(Words)))
                    .Prepend(Cells(table.Columns.Select(column => column.FullHeader)))
                    .Prepend(table.Caption)
                    .Append(PlainText.Of(table.Note))
                    .Append(table.SourceLine));
                break;
            case Figure figure:
                Lines([Titled(figure.Number, figure.Finding.Length > 0 ? figure.Finding : figure.Spec.Title), figure.AlternativeText, figure.SourceLine]);
                break;
            case Illustration picture:
                Picture(picture);
                break;
            case Gallery gallery:
                foreach (var picture in gallery.Pictures)
                    Picture(picture);
                break;
            case Portrait portrait:
                Lines([portrait.Name, portrait.Role]);
                break;
            case NoteList notes:
                Lines(notes.Notes.Select(note => $"{note.Sign}. {PlainText.Of(note.Content)}"));
                break;
            case ContentsList or PlaceList:
                break;
            default:
                throw new NotSupportedException($"No plain text for {block.GetType().Name}.");
        }
    }

    private void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    private void Picture(Illustration picture) => Lines([Titled(picture.Number, picture.Caption), picture.AlternativeText, picture.Credit]);

    private string Titled(int number, string title) => number > 0 ? wording.Say("book.figure", ("number", number), ("title", title)) : title;

    /// <summary>The blocks of an item on one line.</summary>
    private string Said(IEnumerable<Block> blocks)
    {
        var inner = new PlainTextFile(wording);
        inner.Write(blocks);
        return string.Join(' ', inner.text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A cell that covers several places stands in the first.</summary>
    private static string Words(TablePlace place) => place.Beginning is { } cell ? PlainText.Of(cell.Content) : "";

    /// <summary>Tabs part cells, as spreadsheets take them.</summary>
    private static string Cells(IEnumerable<string> cells) => string.Join('\t', cells);

    private void Line(string words) => Lines([words]);

    private void Lines(IEnumerable<string> lines)
    {
        var said = lines.Where(line => !string.IsNullOrWhiteSpace(line)).ToList();
        if (said.Count == 0)
            return;
        if (text.Length > 0)
            text.Append('\n');
        foreach (var line in said)
            text.Append(line.Trim()).Append('\n');
    }
}

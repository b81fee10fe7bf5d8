using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Stages;

/// <summary>The document as an outline of its sections and blocks, with the text in them.</summary>
internal static class DocumentText
{
    public static string Print(ReportDocument document)
    {
        var text = new StageText("compose");
        foreach (var (section, depth) in document.InReadingOrder())
        {
            text.Line(depth, $"{section.Kind} #{section.Id} {section.Number} {section.Title} ({section.ColourToken})");
            if (!section.Standfirst.IsEmpty)
                text.Line(depth + 1, $"standfirst: {PlainText.Of(section.Standfirst)}");
            foreach (var block in section.Opening)
                Print(text, block, depth + 1, "opening ");
            foreach (var block in section.Content)
                Print(text, block, depth + 1, "");
        }

        foreach (var claim in document.Claims)
            text.Line(0, $"claim {claim.Id} {claim.Place} {claim.Kind}: {claim.Binding} = {claim.Value}");
        return text.ToString();
    }

    private static void Print(StageText text, Block block, int depth, string lead)
    {
        text.Line(depth, lead + Described(block));
        switch (block)
        {
            case ListBlock list:
                foreach (var nested in list.Items.SelectMany(item => item.Content))
                    Print(text, nested, depth + 1, "");
                break;
            case DefinitionList list:
                foreach (var item in list.Items)
                {
                    text.Line(depth + 1, $"{PlainText.Of(item.Term)}:");
                    foreach (var nested in item.Content)
                        Print(text, nested, depth + 2, "");
                }

                break;
            case BlockContainer container:
                foreach (var nested in container.Content)
                    Print(text, nested, depth + 1, "");
                if (container is Quotation { Attribution: { Length: > 0 } by })
                    text.Line(depth + 1, $"by {PlainText.Of(by)}");
                break;
            case Gallery gallery:
                foreach (var picture in gallery.Pictures)
                    Print(text, picture, depth + 1, "");
                break;
            case Table table:
                foreach (var row in table.Rows)
                    text.Line(depth + 1, string.Join(" | ", row.Cells.Select(cell => PlainText.Of(cell.Content) + (cell.Leading ? " *" : ""))));
                break;
            case NoteList notes:
                foreach (var note in notes.Notes)
                    text.Line(depth + 1, $"{note.Number} {PlainText.Of(note.Content)} <- {string.Join(' ', note.CitedBy)}");
                break;
            case FactsBox box:
                foreach (var row in box.Rows)
                    text.Line(depth + 1, $"{PlainText.Of(row.Term)}: {PlainText.Of(row.Description)}");
                break;
            case KeyFigures figures:
                foreach (var item in figures.Items)
                    text.Line(depth + 1, $"{PlainText.Of(item.Value)}: {PlainText.Of(item.Label)}");
                break;
        }
    }

    private static string Pictured(Illustration picture) =>
        $"picture {picture.Number} #{picture.Id} {picture.Width} {picture.Artwork.File.Path}: {picture.Caption} ({picture.Credit}) [{picture.AlternativeText}]";

    private static string Described(Block block) => block switch
    {
        Heading heading => $"H{heading.Level} {PlainText.Of(heading.Content)}",
        Paragraph paragraph => $"P {PlainText.Of(paragraph.Content)}",
        ListBlock list => list.Ordered ? "ordered list" : "list",
        Quotation quotation => quotation.IsEpigraph ? "epigraph" : "quotation",
        DefinitionList => "definitions",
        Listing listing => $"listing {listing.Language}: {listing.Text.ReplaceLineEndings("\\n")}",
        DisplayFormula formula => $"formula {formula.Formula.Tex} [{formula.Formula.Words}]",
        LanguagePart part => $"in {part.Language}",
        QrCode code => $"QR code [{code.Picture.AlternativeText}]",
        CallOut box => $"{box.Kind} {box.Title}",
        PullQuote quote => $"pull quote: {PlainText.Of(quote.Content)}",
        KeyFigures => "key figures",
        FactsBox box => $"facts: {box.Title}",
        Table table => $"table {table.Kind} #{table.Id} {table.Caption} ({table.Rows.Length} x {table.Columns.Length})",
        Figure figure => $"figure {figure.Number} #{figure.Id} {figure.Spec.Kind}: {figure.Finding} [{figure.AlternativeText}]",
        Illustration picture => Pictured(picture),
        Gallery gallery => $"gallery {string.Join('+', gallery.Rows)}",
        Portrait portrait => $"portrait {portrait.Name}, {portrait.Role}: {Pictured(portrait.Picture)}",
        NoteList => "notes",
        ContentsList => "contents",
        PlaceList list => $"places: {string.Join("; ", list.Entries.Select(entry => $"{entry.Words} #{entry.Target}"))}",
        _ => block.GetType().Name,
    };
}

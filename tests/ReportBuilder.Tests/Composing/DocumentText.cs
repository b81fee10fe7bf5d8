using System.Text;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Tests.Composing;

/// <summary>Blocks as plain text for tests: bound text stands in guillemets, note numbers after a caret.</summary>
internal static class DocumentText
{
    public static string Of(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
            text.Append(Of(block)).Append('\n');
        return text.ToString().TrimEnd();
    }

    public static string Of(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(Of));

    private static string Of(Block block) => block switch
    {
        Heading heading => $"{new string('#', heading.Level)} {Of(heading.Content)} (#{heading.Id})",
        Paragraph paragraph => Of(paragraph.Content),
        PullQuote pull => $"pull: {Of(pull.Content)}",
        Quotation quotation => $"{(quotation.IsEpigraph ? "epigraph" : ">")} {Of(quotation.Content)}{(quotation.Attribution.IsEmpty ? "" : $" | {Of(quotation.Attribution)}")}",
        CallOut box => $"{box.Kind}: {box.Title} | {Of(box.Content)}",
        LanguagePart part => $"in {part.Language}: {Of(part.Content)}",
        DefinitionList list => string.Join("\n", list.Items.Select(item => $"{Of(item.Term)} := {Of(item.Content)}")),
        Listing listing => $"listing {listing.Language}{(listing.Numbered ? " numbered" : "")}: {listing.Text.ReplaceLineEndings("/")}",
        DisplayFormula formula => $"Display: {formula.Formula.Tex} [{formula.Formula.Words}]",
        ListBlock list => string.Join("\n", list.Items.Select((item, index) => $"{(list.Ordered ? $"{list.Start + index}." : item.Done is { } done ? done ? "[x]" : "[ ]" : "-")} {Of(item.Content)}")),
        KeyFigures figures => string.Join("\n", figures.Items.Select(item => $"figure: {Of(item.Value)} | {Of(item.Label)}")),
        FactsBox box => string.Join("\n", box.Rows.Select(row => $"{Of(row.Term)} = {Of(row.Description)}").Prepend($"facts: {box.Title}")),
        Figure figure => $"Figure {figure.Number}: {figure.Finding} | {figure.Measures} | {figure.SourceLine}",
        Table table => string.Join("\n", table.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => Of(cell.Content)))).Prepend($"table: {table.Caption}: {string.Join(" | ", table.Columns.Select(column => column.Header))}")),
        NoteList notes => string.Join("\n", notes.Notes.Select(note => $"{note.Sign}. {Of(note.Content)} [{string.Join(" ", note.CitedBy)}]")),
        _ => block.GetType().Name,
    };

    private static string Of(Inline inline) => inline switch
    {
        TextRun run => run.Text,
        Strong strong => $"**{Of(strong.Content)}**",
        Emphasis emphasis => $"*{Of(emphasis.Content)}*",
        Code code => $"`{code.Text}`",
        Link link => $"[{Of(link.Content)}]({link.Target})",
        Bound bound => $"‹{Of(bound.Content)}›",
        NoteReference note => $"^{note.Sign}",
        Styled styled => $"<{styled.Style} {Of(styled.Content)}>",
        LanguageSpan span => $"<{span.Language} {Of(span.Content)}>",
        Abbreviation it => $"{it.Text}={it.Expansion}",
        LineBreak => "\\",
        InlineFormula formula => $"formula [{formula.Formula.Words}]",
        _ => inline.GetType().Name,
    };
}

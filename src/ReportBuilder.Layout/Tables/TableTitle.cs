using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Tables;

/// <summary>The caption of a table and the note on how to read it, both inside its Caption element.</summary>
internal sealed class TableTitle
{
    private readonly TextBlock caption;
    private readonly TextBlock? note;
    private readonly bool ruled;
    private readonly double width;
    private readonly Look look;

    public TableTitle(Table table, TableLook tableLook, GalleyFrame frame, TagBuilder tag)
    {
        var setting = frame.Setting;
        (look, width, ruled) = (frame.Look, frame.Width, !tableLook.LargeTitle);
        if (frame.TitleHeadsTable)
        {
            caption = Line(table, frame, setting.Tags.Add(tag, "P", table.Origin));
            return;
        }

        var style = tableLook.LargeTitle ? TypeScale.MinorTitle(look.Accent) : TypeScale.Finding(look.Ink);
        caption = setting.Text(table.Caption, style, width, setting.Tags.Add(tag, "P", table.Origin));
        if (!table.Note.IsEmpty)
            note = setting.Text(table.Note, TypeScale.Caption(look.Muted), width, setting.Tags.Add(tag, "P", table.Origin), look.Accent);
    }

    /// <summary>Caption and note in one small paragraph.</summary>
    private TextBlock Line(Table table, GalleyFrame frame, TagBuilder tag)
    {
        var style = TypeScale.Caption(look.Muted);
        TextPiece words = new(table.Caption + frame.Setting.Wording["list.full-stop"], style with { Weight = FontWeight.SemiBold, Colour = look.Ink }, tag);
        return frame.Setting.Lines.Set([words, .. frame.Setting.Inlines.Read(table.Note, style, tag, look.Accent)], width, table.Origin);
    }

    private double TopInset => ruled ? 6 : 0;

    public double Height => TopInset + caption.Height + (note is null ? 0 : note.Height + 3) + 5;

    public void Draw(PageCanvas page, double x, double y)
    {
        if (ruled)
            page.Rule(x, y + 0.45, x + width, y + 0.45, look.Ink, 0.9);
        caption.Draw(page, x, y + TopInset);
        note?.Draw(page, x, y + TopInset + caption.Height + 3);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Layout.Blocks;

/// <summary>Code on a panel: its lines as they are, with their numbers where it has them, and its language above.</summary>
internal static class ListingSetter
{
    private const double NumberWidth = 18;

    public static List<Piece> Measure(Listing listing, GalleyFrame frame)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var style = look.Body with { Size = Math.Max(TypeScale.Least, look.Body.Size * 0.8), Leading = look.Body.Leading * 0.88, Monospaced = true };
        var paragraph = setting.Tags.Add(frame.Tag, "P", listing.Origin);
        var width = frame.Width - (2 * Panel.Inset) - (listing.Numbered ? NumberWidth : 0);
        var pieces = new List<Piece>();
        if (listing.Language.Length > 0)
        {
            var label = setting.Text(listing.Language.ToUpperInvariant(), TypeScale.Eyebrow(look.Muted), width, setting.Tags.Add(paragraph, "Span", listing.Origin));
            pieces.Add(new(label.Height + 2, (page, x, y) => label.Draw(page, x, y)) { KeepWithNext = true, Origin = listing.Origin });
        }

        var code = setting.Tags.Add(paragraph, "Code", listing.Origin);
        var lines = CodeParts.Lines(listing).ToArray();
        for (var at = 0; at < lines.Length; at++)
            pieces.Add(Line(lines[at], at + 1, listing, style, width, code, frame));
        if (lines.Length > 1)
            pieces[^2].KeepWithNext = true;
        return new Panel(setting.PaperColours.Panel).Behind(pieces, frame);
    }

    /// <summary>Spaces at the start of a line move it in; a line that is too long goes on below, a step further in.</summary>
    private static Piece Line(
        ImmutableArray<CodePart> parts,
        int number,
        Listing listing,
        TypeStyle style,
        double width,
        Tagging.TagBuilder code,
        GalleyFrame frame)
    {
        var space = frame.Setting.Shaper.Measure(" ", style);
        var text = string.Concat(parts.Select(part => part.Text));
        var spaces = text.Length - text.TrimStart(' ').Length;
        var indent = Math.Min(spaces * space, width / 2);
        var block = frame.Setting.Lines.Set(Pieces(parts, Kept(text), spaces, style, code, frame), width - indent, listing.Origin);
        var sign = listing.Numbered
            ? frame.Setting.Text(number.ToString(CultureInfo.InvariantCulture), style with { Colour = frame.Look.Muted }, NumberWidth - 6, null, Alignment.End)
            : null;
        var left = indent + (listing.Numbered ? NumberWidth : 0);
        return new(Math.Max(style.Leading, block.Height), (page, x, y) =>
        {
            sign?.Draw(page, x, y);
            block.Draw(page, x + left, y);
        })
        {
            KeepWithNext = number == 1 && listing.Text.Contains('\n', StringComparison.Ordinal),
            Origin = listing.Origin,
        };
    }

    /// <param name="text">The line, as long as its parts, with the spaces that it keeps.</param>
    /// <param name="skipped">How many letters at its start the indent stands for.</param>
    private static TextPiece[] Pieces(
        ImmutableArray<CodePart> parts,
        string text,
        int skipped,
        TypeStyle style,
        Tagging.TagBuilder code,
        GalleyFrame frame)
    {
        var pieces = new List<TextPiece>(parts.Length);
        var at = 0;
        foreach (var part in parts)
        {
            var (from, to) = (Math.Max(at, skipped), at + part.Text.Length);
            at = to;
            var colour = part.Kind == CodeKind.Plain ? style.Colour : frame.Setting.PaperColours.Colour(CodeInks.Token(part.Kind));
            if (from < to)
                pieces.Add(new(text[from..to], style with { Colour = colour }, code));
        }

        return pieces.Count > 0 ? [.. pieces] : [new("", style, code)];
    }

    /// <summary>Of several spaces only the last is one that a line may end at, so that none is lost.</summary>
    private static string Kept(string text)
    {
        var kept = text.ToCharArray();
        for (var at = 0; at + 1 < kept.Length; at++)
            if (kept[at] == ' ' && kept[at + 1] == ' ')
                kept[at] = '\u00A0';
        return new(kept);
    }
}

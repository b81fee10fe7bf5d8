using ReportBuilder.Layout.Tagging;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Type;

/// <summary>
/// Gives Chinese, Japanese and Korean words inside a report of another language a Span of their own that says so: a screen reader then
/// changes its voice.
/// </summary>
internal sealed class HanSpans(TagTree tags, string language)
{
    /// <summary>The pieces, those with such words cut into stretches of one language each.</summary>
    public TextPiece[] Mark(TextPiece[] pieces)
    {
        return HoldsHan(pieces) ? MarkMixed(pieces) : pieces;
    }

    private TextPiece[] MarkMixed(TextPiece[] pieces)
    {
        var mixed = pieces.Where(piece => Takes(piece) && EastAsianText.IsIn(piece.Text)).Select(piece => piece.Tag).ToHashSet();
        return [.. pieces.SelectMany(piece => mixed.Contains(piece.Tag) ? Cut(piece) : [piece])];
    }

    private bool HoldsHan(TextPiece[] pieces)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            if (EastAsianText.IsIn(pieces[i].Text) && Takes(pieces[i]))
                return true;
        }

        return false;
    }

    /// <summary>A Figure speaks through its alternative text; what says its language already needs not say it again.</summary>
    private bool Takes(TextPiece piece) =>
        piece.Tag is { Role: not "Figure" } tag
        && !EastAsianText.IsLanguage(tag.Spoken.Length > 0 ? tag.Spoken : language);

    private IEnumerable<TextPiece> Cut(TextPiece piece)
    {
        foreach (var passage in EastAsianText.Cut(piece.Text))
        {
            var span = tags.Add(piece.Tag!, "Span", piece.Tag!.Origin);
            if (passage.Language.Length > 0)
                span.SpeaksIn(passage.Language);
            yield return piece with
            {
                Text = piece.Text[passage.From..passage.To],
                Tag = span,
                LinkTag = piece.LinkTag ?? piece.Tag,
                Anchor = passage.From == 0 ? piece.Anchor : "",
            };
        }
    }
}

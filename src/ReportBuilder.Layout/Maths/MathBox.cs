using System.Collections.Immutable;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Maths;

/// <summary>A part of a formula that was set: glyphs and rules about an origin at the left end of its baseline. Points, y down.</summary>
internal sealed class MathBox
{
    private readonly List<Glyph> glyphs = [];
    private readonly List<Rule> rules = [];

    public double Width { get; set; }

    /// <summary>Above the baseline.</summary>
    public double Ascent { get; set; }

    /// <summary>Below the baseline.</summary>
    public double Descent { get; set; }

    public double Height => Ascent + Descent;

    /// <summary>How much further it leans to the right at its top than it is wide.</summary>
    public double Lean { get; init; }

    /// <summary>Above which place an accent stands; its middle where the face does not say.</summary>
    public double AccentPlace { get; init; } = double.NaN;

    /// <summary>One character as it stands: scripts hang on it by the measures of the face, not by its height.</summary>
    public bool IsCharacter { get; init; }

    public static MathBox Blank(double width) => new() { Width = width };

    public void Add(FontFace face, ushort glyph, string text, double size, double x, double y) => glyphs.Add(new(face, glyph, text, size, x, y));

    public void AddRule(double x, double y, double width, double thickness) => rules.Add(new(x, y, width, thickness));

    /// <summary>Takes in another part with its origin at a place; the box grows around it.</summary>
    public void Add(MathBox part, double x, double y)
    {
        foreach (var glyph in part.glyphs)
            glyphs.Add(glyph with { X = glyph.X + x, Y = glyph.Y + y });
        foreach (var rule in part.rules)
            rules.Add(rule with { X = rule.X + x, Y = rule.Y + y });
        (Ascent, Descent) = (Math.Max(Ascent, part.Ascent - y), Math.Max(Descent, part.Descent + y));
        Width = Math.Max(Width, x + part.Width);
    }

    public void Draw(PageCanvas page, double x, double baseline, Rgb colour, int tag)
    {
        for (var from = 0; from < glyphs.Count;)
        {
            var to = EndOfLine(from);
            page.Add(new PlacedText(x + glyphs[from].X, baseline + glyphs[from].Y, glyphs[from].Face, glyphs[from].Size, Line(from, to), colour, tag));
            from = to;
        }

        foreach (var rule in rules)
            page.Fill(new(x + rule.X, baseline + rule.Y, rule.Width, rule.Thickness), colour, tag);
    }

    /// <summary>Behind the glyphs of one face and size on one line, from left to right.</summary>
    private int EndOfLine(int from)
    {
        var to = from + 1;
        while (to < glyphs.Count
            && glyphs[to].Face == glyphs[from].Face
            && glyphs[to].Size == glyphs[from].Size
            && glyphs[to].Y == glyphs[from].Y
            && glyphs[to].X >= glyphs[to - 1].X)
            to++;
        return to;
    }

    private ImmutableArray<PlacedGlyph> Line(int from, int to)
    {
        var line = ImmutableArray.CreateBuilder<PlacedGlyph>(to - from);
        for (var at = from; at < to; at++)
        {
            var glyph = glyphs[at];
            var advance = at + 1 < to ? glyphs[at + 1].X - glyph.X : glyph.Face.Advances[glyph.Id] * glyph.Size / glyph.Face.UnitsPerEm;
            line.Add(new(glyph.Id, advance, glyph.Text));
        }

        return line.MoveToImmutable();
    }

    private readonly record struct Glyph(FontFace Face, ushort Id, string Text, double Size, double X, double Y);

    private readonly record struct Rule(double X, double Y, double Width, double Thickness);
}

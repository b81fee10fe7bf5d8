using System.Collections.Immutable;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Layout.Maths;

/// <summary>Sets formulas by the measures of a maths face. Source of the rules: D. E. Knuth, The TeXbook, appendix G; OpenType 1.9, "MATH".</summary>
/// <param name="shaper">Sets words inside formulas.</param>
internal sealed class MathSetter(MathTable table, Shaper shaper)
{
    private const double LargeOperator = 1.3;
    private const double AroundFraction = 0.1;
    private const double AroundGrid = 0.15;

    private MathGlyphs Glyphs => field ??= new(table, shaper);

    private MathScriptSetter ScriptSetter => field ??= new(table);

    /// <summary>A formula in parts between which a line may end: behind its relations, and behind operations outside delimiters.</summary>
    public List<MathBox> InLine(MathNode tree, TypeStyle style)
    {
        var level = new MathStyle(style.Size, MathLevel.Text);
        var parts = new List<MathBox>();
        if (tree is not MathRow row)
            return [Set(tree, level, style)];
        var (from, depth) = (0, 0);
        for (var at = 0; at < row.Items.Length; at++)
        {
            var role = MathRoles.Of(row.Items[at]);
            depth += role == MathRole.Opening ? 1 : role == MathRole.Closing ? -1 : 0;
            if (depth > 0 || at + 1 == row.Items.Length || role is not (MathRole.Relation or MathRole.Binary) || at == from)
                continue;
            parts.Add(Row(row.Items, from, at + 1, level, style));
            from = at + 1;
        }

        parts.Add(Row(row.Items, from, row.Items.Length, level, style));
        return parts;
    }

    public MathBox Display(MathNode tree, TypeStyle style) => Set(tree, new(style.Size, MathLevel.Display), style);

    private MathBox Set(MathNode node, MathStyle level, TypeStyle style) => node switch
    {
        MathLetter letter => Glyphs.Character(MathLetters.Styled(letter), level.Size),
        MathNumber number => Glyphs.Word(number.Figures, level.Size),
        MathName name => Glyphs.Word(name.Name, level.Size),
        MathText text => Glyphs.Text(text.Text, style with { Size = level.Size, Tabular = false }),
        MathSign { Role: MathRole.Operator } sign => Operator(sign.Sign, level),
        MathSign sign => Glyphs.Character(sign.Sign, level.Size),
        MathSpace space => MathBox.Blank(space.Ems * level.Size),
        MathRow row => Row(row.Items, 0, row.Items.Length, level, style),
        MathFraction fraction => Fraction(fraction, level, style),
        MathRoot root => Root(root, level, style),
        MathScripts scripts => Scripts(scripts, level, style),
        MathAccented accented => Accented(accented, level, style),
        MathFenced fenced => Fenced(fenced, level, style),
        MathGrid grid => Grid(grid, level, style),
        _ => throw new NotSupportedException($"no way to set {node.GetType().Name}"),
    };

    /// <summary>The parts from one place to before another, with the space that belongs behind the last one.</summary>
    private MathBox Row(ImmutableArray<MathNode> items, int from, int to, MathStyle level, TypeStyle style, bool followsSomething = false)
    {
        var row = new MathBox();
        MathRole? before = from > 0 ? Role(items, from - 1, null) : followsSomething ? MathRole.Ordinary : null;
        for (var at = from; at < to; at++)
        {
            var part = Set(items[at], level, style);
            if (items[at] is MathSpace)
            {
                row.Width += part.Width;
                continue;
            }

            var role = MathRoles.Settled(MathRoles.Of(items[at]), before, Role(items, at + 1, items.Length));
            if (before is { } left && (at > from || from == 0))
                row.Width += MathSpacing.Of(left, role, level.IsScript) * level.Size;
            row.Add(part, row.Width, 0);
            before = role;
        }

        if (to < items.Length && before is { } last && Role(items, to, items.Length) is { } next)
            row.Width += MathSpacing.Of(last, next, level.IsScript) * level.Size;
        return row;
    }

    private static MathRole? Role(ImmutableArray<MathNode> items, int at, int? end) =>
        at < (end ?? items.Length) && at < items.Length ? MathRoles.Of(items[at]) : null;

    private MathBox Operator(string sign, MathStyle level)
    {
        var size = level.Size;
        return Glyphs.Upright(sign, size, level.IsDisplay ? LargeOperator * size : 0, Points(MathMeasure.AxisHeight, size));
    }

    private MathBox Fraction(MathFraction fraction, MathStyle level, TypeStyle style)
    {
        var outer = fraction.IsDisplay is { } display ? level with { Level = display ? MathLevel.Display : MathLevel.Text } : level;
        var (top, bottom) = (Set(fraction.Numerator, outer.Part, style), Set(fraction.Denominator, outer.Part, style));
        var (size, full) = (outer.Size, outer.IsDisplay);
        var (axis, rule) = (Points(MathMeasure.AxisHeight, size), fraction.HasRule ? Points(MathMeasure.FractionRule, size) : 0);
        var up = Points(full ? MathMeasure.NumeratorUpInDisplay : MathMeasure.NumeratorUp, size);
        var down = Points(full ? MathMeasure.DenominatorDownInDisplay : MathMeasure.DenominatorDown, size);
        up = Math.Max(up, axis + (rule / 2) + Points(full ? MathMeasure.NumeratorGapInDisplay : MathMeasure.NumeratorGap, size) + top.Descent);
        down = Math.Max(down, bottom.Ascent - axis + (rule / 2) + Points(full ? MathMeasure.DenominatorGapInDisplay : MathMeasure.DenominatorGap, size));
        var (width, aside) = (Math.Max(top.Width, bottom.Width), AroundFraction * size);
        var box = new MathBox();
        box.Add(top, aside + ((width - top.Width) / 2), -up);
        if (rule > 0)
            box.AddRule(aside, -axis - (rule / 2), width, rule);
        box.Add(bottom, aside + ((width - bottom.Width) / 2), down);
        box.Width = width + (2 * aside);
        return box;
    }

    private MathBox Root(MathRoot root, MathStyle level, TypeStyle style)
    {
        var (inside, size) = (Set(root.Radicand, level, style), level.Size);
        var (rule, gap) = (Points(MathMeasure.RadicalRule, size), Points(level.IsDisplay ? MathMeasure.RadicalGapInDisplay : MathMeasure.RadicalGap, size));
        var sign = Glyphs.Upright("√", size, inside.Height + gap + rule);
        gap += Math.Max(0, sign.Height - inside.Height - gap - rule) / 2;
        var top = inside.Ascent + gap + rule;
        var box = new MathBox();
        var left = 0.0;
        if (root.Degree is { } degree)
        {
            var small = Set(degree, level with { Level = MathLevel.ScriptOfScript }, style);
            left = Math.Max(0, small.Width + Points(MathMeasure.RadicalKernBeforeDegree, size) + Points(MathMeasure.RadicalKernAfterDegree, size));
            box.Add(small, Math.Max(0, Points(MathMeasure.RadicalKernBeforeDegree, size)), -(0.6 * sign.Height) + (sign.Height - top) - small.Descent);
        }

        box.Add(sign, left, sign.Ascent - top);
        var start = left + sign.Width;
        box.AddRule(start - (0.02 * size), -top, inside.Width + (0.04 * size), rule);
        box.Add(inside, start, 0);
        box.Ascent += Points(MathMeasure.RadicalClearance, size);
        box.Width += 0.04 * size;
        return box;
    }

    private MathBox Scripts(MathScripts scripts, MathStyle level, TypeStyle style)
    {
        var body = Set(scripts.Base, level, style);
        var lower = scripts.Lower is { } below ? Set(below, level.Script, style) : null;
        if (scripts.Upper is { } primes && MathScriptSetter.ArePrimes(primes))
            return ScriptSetter.WithPrimes(body, Set(primes, level, style), lower, level.Size);
        var upper = scripts.Upper is { } above ? Set(above, level.Script, style) : null;
        var takesLimits = scripts.Base is MathSign { TakesLimits: true } or MathName { TakesLimits: true };
        return scripts.AreLimits ?? (takesLimits && level.IsDisplay)
            ? ScriptSetter.WithLimits(body, lower, upper, level.Size)
            : ScriptSetter.WithScripts(body, lower, upper, level.Size);
    }

    private MathBox Accented(MathAccented accented, MathStyle level, TypeStyle style)
    {
        var (body, size) = (Set(accented.Base, level, style), level.Size);
        return accented.Accent switch
        {
            MathAccent.LineBelow => WithLine(body, size, below: true),
            MathAccent.LineAbove => WithLine(body, size, below: false),
            MathAccent.Bar when !body.IsCharacter => WithLine(body, size, below: false),
            var accent => Glyphs.Accented(body, Sign(accent), size, Points(MathMeasure.AccentBaseHeight, size)),
        };
    }

    private static string Sign(MathAccent accent) => accent switch
    {
        MathAccent.Bar => "\u0304",
        MathAccent.Hat => "\u0302",
        MathAccent.Tilde => "\u0303",
        MathAccent.Dot => "\u0307",
        MathAccent.DoubleDot => "\u0308",
        MathAccent.Vector => "\u20D7",
        _ => throw new NotSupportedException($"no sign for {accent}"),
    };

    private MathBox WithLine(MathBox body, double size, bool below)
    {
        var rule = Points(below ? MathMeasure.UnderbarRule : MathMeasure.OverbarRule, size);
        var gap = Points(below ? MathMeasure.UnderbarGap : MathMeasure.OverbarGap, size);
        var box = new MathBox();
        box.Add(body, 0, 0);
        box.AddRule(0, below ? body.Descent + gap : -body.Ascent - gap - rule, body.Width, rule);
        (box.Ascent, box.Descent) = below ? (body.Ascent, body.Descent + gap + rule) : (body.Ascent + gap + rule, body.Descent);
        return box;
    }

    private MathBox Fenced(MathFenced fenced, MathStyle level, TypeStyle style)
    {
        var (inside, size) = (Set(fenced.Content, level, style), level.Size);
        var axis = Points(MathMeasure.AxisHeight, size);
        var height = 2 * Math.Max(inside.Ascent - axis, inside.Descent + axis);
        var wanted = Math.Max(0.9 * height, height - (0.5 * size));
        var box = new MathBox();
        Add(fenced.Opening);
        box.Width += fenced.Content is MathGrid ? AroundGrid * size : 0;
        box.Add(inside, box.Width, 0);
        box.Width += fenced is { Content: MathGrid, Closing.Length: > 0 } ? AroundGrid * size : 0;
        Add(fenced.Closing);
        return box;

        void Add(string sign)
        {
            if (sign.Length > 0)
                box.Add(Glyphs.Upright(sign, size, wanted, axis), box.Width, 0);
        }
    }

    private MathBox Grid(MathGrid grid, MathStyle level, TypeStyle style) => new MathGridSetter(
        grid,
        Points(MathMeasure.AxisHeight, level.Size),
        level.Size,
        (cell, column) =>
        {
            var inside = level with
            {
                Level = grid.Kind == MathGridKind.Aligned ? MathLevel.Display : (MathLevel)Math.Max((int)level.Level, (int)MathLevel.Text),
            };
            // What stands behind an '&' goes on from what stands before it.
            return cell is MathRow row
                ? Row(row.Items, 0, row.Items.Length, inside, style, followsSomething: grid.Kind == MathGridKind.Aligned && column % 2 == 1)
                : Set(cell, inside, style);
        }).Set();

    private double Points(MathMeasure measure, double size) => table.Points(measure, size);
}

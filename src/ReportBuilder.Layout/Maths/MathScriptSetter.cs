using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Layout.Maths;

/// <summary>Puts scripts beside a base, limits above and below it, and primes behind it.</summary>
internal sealed class MathScriptSetter(MathTable table)
{
    public static bool ArePrimes(MathNode node) => node is MathSign { Sign: "′" } || (node is MathRow { Items.Length: > 0 } row && row.Items.All(ArePrimes));

    /// <summary>Primes of the face stand high as they are.</summary>
    public MathBox WithPrimes(MathBox body, MathBox primes, MathBox? lower, double size)
    {
        var box = new MathBox { IsCharacter = body.IsCharacter };
        box.Add(body, 0, 0);
        box.Add(primes, body.Width + body.Lean, 0);
        if (lower is null)
            return box;
        var (width, scripts) = (box.Width, WithScripts(body, lower, null, size));
        scripts.Add(primes, body.Width + body.Lean, 0);
        scripts.Width = Math.Max(width, scripts.Width);
        return scripts;
    }

    public MathBox WithLimits(MathBox body, MathBox? lower, MathBox? upper, double size)
    {
        var width = Math.Max(body.Width, Math.Max(lower?.Width ?? 0, upper?.Width ?? 0));
        var box = new MathBox();
        box.Add(body, (width - body.Width) / 2, 0);
        if (upper is not null)
        {
            var rise = Math.Max(Points(MathMeasure.UpperLimitRise, size), Points(MathMeasure.UpperLimitGap, size) + upper.Descent);
            box.Add(upper, (width - upper.Width) / 2, -body.Ascent - rise);
        }

        if (lower is not null)
        {
            var drop = Math.Max(Points(MathMeasure.LowerLimitDrop, size), Points(MathMeasure.LowerLimitGap, size) + lower.Ascent);
            box.Add(lower, (width - lower.Width) / 2, body.Descent + drop);
        }

        box.Width = width;
        return box;
    }

    public MathBox WithScripts(MathBox body, MathBox? lower, MathBox? upper, double size)
    {
        var (up, down) = (Points(MathMeasure.SuperscriptShiftUp, size), Points(MathMeasure.SubscriptShiftDown, size));
        if (!body.IsCharacter)
        {
            up = Math.Max(up, body.Ascent - Points(MathMeasure.SuperscriptDropMost, size));
            down = Math.Max(down, body.Descent + Points(MathMeasure.SubscriptDropLeast, size));
        }

        if (upper is not null)
            up = Math.Max(up, Points(MathMeasure.SuperscriptBottomLeast, size) + upper.Descent);
        if (lower is not null)
            down = Math.Max(down, lower.Ascent - Points(MathMeasure.SubscriptTopMost, size));
        if (upper is not null && lower is not null)
            down += Math.Max(0, Points(MathMeasure.ScriptGapLeast, size) - (up - upper.Descent - lower.Ascent + down));
        var box = new MathBox();
        box.Add(body, 0, 0);
        // A sign that grows, an integral, is as wide as its upper end; a letter is as wide as its foot.
        if (upper is not null)
            box.Add(upper, body.Width + (body.IsCharacter ? body.Lean : 0), -up);
        if (lower is not null)
            box.Add(lower, body.Width - (body.IsCharacter ? 0 : body.Lean), down);
        box.Width += Points(MathMeasure.SpaceAfterScript, size);
        return box;
    }

    private double Points(MathMeasure measure, double size) => table.Points(measure, size);
}

namespace ReportBuilder.Model.Fonts.Outlines;

/// <summary>Runs the program of a glyph (Adobe Technical Note 5177, "The Type 2 Charstring Format"); hints are passed over.</summary>
/// <remarks>
/// Arithmetic, which no face in use needs, and accents put together from two glyphs, which the format no longer knows, are refused.
/// </remarks>
internal sealed class GlyphProgram(CompactIndex shared, CompactIndex? own, QuadraticContours contours)
{
    private const int DeepestCall = 10;
    private const int MostSteps = 200_000;

    // The standard allows 48; a font that puts more there is damaged.
    private readonly double[] stack = new double[48];
    private int count;
    private int hints;
    private int steps;
    private bool open;
    private double x;
    private double y;

    public void Run(FontBytes program)
    {
        Run(program, 0);
        contours.Close();
    }

    /// <summary>False when the glyph has ended.</summary>
    private bool Run(FontBytes program, int depth)
    {
        for (var at = 0; at < program.Length;)
        {
            if (++steps > MostSteps)
                throw Broken("a glyph's program does not end");
            var code = program.U8(at++);
            if (code is 28 or >= 32)
                Push(Number(program, code, ref at));
            else if (code is 10 or 29)
            {
                if (!Call(code == 10 ? own : shared, depth))
                    return false;
            }
            else if (code == 11)
                return true;
            else if (code == 14)
                return count < 4 ? false : throw Broken("a glyph is put together from two others");
            else if (code is 19 or 20)
                at += MaskLength();
            else
                Operate(code == 12 ? 1200 + program.U8(at++) : code);
        }

        return true;
    }

    private static double Number(FontBytes program, int code, ref int at)
    {
        switch (code)
        {
            case 28:
                at += 2;
                return program.I16(at - 2);
            case <= 246:
                return code - 139;
            case <= 250:
                return ((code - 247) * 256) + program.U8(at++) + 108;
            case <= 254:
                return -((code - 251) * 256) - program.U8(at++) - 108;
            default:
                at += 4;
                return (int)program.U32(at - 4) / 65536.0;
        }
    }

    private void Push(double number)
    {
        if (count == stack.Length)
            throw Broken("a glyph's program has too many numbers");
        stack[count++] = number;
    }

    private bool Call(CompactIndex? subroutines, int depth)
    {
        if (subroutines is not { } known || count == 0 || depth == DeepestCall)
            throw Broken("a glyph's program calls what is not there");
        var number = (int)stack[--count] + (known.Count < 1240 ? 107 : known.Count < 33900 ? 1131 : 32768);
        return number >= 0 && number < known.Count ? Run(known[number], depth + 1) : throw Broken("a glyph's program calls what is not there");
    }

    /// <summary>A mask has a bit for each hint; numbers before the first mask are hints too.</summary>
    private int MaskLength()
    {
        CountHints();
        return (hints + 7) / 8;
    }

    private void CountHints()
    {
        hints += count / 2;
        count = 0;
    }

    private void Operate(int code)
    {
        switch (code)
        {
            case 1 or 3 or 18 or 23:
                CountHints();
                return;
            case 21:
                Move(2);
                break;
            case 22:
                Move(1, horizontal: true);
                break;
            case 4:
                Move(1);
                break;
            case 5:
                Lines(count);
                break;
            case 6 or 7:
                AlternatingLines(horizontal: code == 6);
                break;
            case 8:
                Curves(0, count);
                break;
            case 24:
                Curves(0, count - 2);
                Lines(count, count - 2);
                break;
            case 25:
                Lines(count - 6);
                Curves(count - 6, count);
                break;
            case 26 or 27:
                LevelCurves(horizontal: code == 27);
                break;
            case 30 or 31:
                AlternatingCurves(horizontal: code == 31);
                break;
            case 1234 or 1235 or 1236 or 1237:
                Flex(code);
                break;
            case 1200:
                break;
            default:
                throw Broken($"a glyph's program has the unknown step {code}");
        }

        count = 0;
    }

    /// <summary>A contour begins. A number more than needed, at the first, is the glyph's width.</summary>
    private void Move(int needed, bool horizontal = false)
    {
        Need(needed);
        contours.Close();
        open = true;
        var first = count - needed;
        var (dx, dy) = needed == 2 ? (stack[first], stack[first + 1]) : horizontal ? (stack[first], 0.0) : (0.0, stack[first]);
        contours.MoveTo(x += dx, y += dy);
    }

    private void Lines(int end, int from = 0)
    {
        for (var at = Math.Max(0, from); at + 1 < end; at += 2)
            Line(stack[at], stack[at + 1]);
    }

    private void AlternatingLines(bool horizontal)
    {
        for (var at = 0; at < count; at++, horizontal = !horizontal)
            Line(horizontal ? stack[at] : 0, horizontal ? 0 : stack[at]);
    }

    private void Curves(int from, int end)
    {
        for (var at = Math.Max(0, from); at + 5 < end; at += 6)
            Curve(stack[at], stack[at + 1], stack[at + 2], stack[at + 3], stack[at + 4], stack[at + 5]);
    }

    /// <summary>Curves that begin and end level (or upright); the first may lean at its start.</summary>
    private void LevelCurves(bool horizontal)
    {
        var at = count % 4 == 1 ? 1 : 0;
        var lean = at == 1 ? stack[0] : 0;
        for (; at + 3 < count; at += 4, lean = 0)
        {
            if (horizontal)
                Curve(stack[at], lean, stack[at + 1], stack[at + 2], stack[at + 3], 0);
            else
                Curve(lean, stack[at], stack[at + 1], stack[at + 2], 0, stack[at + 3]);
        }
    }

    /// <summary>Curves from level to upright and back; the last may lean at its end.</summary>
    private void AlternatingCurves(bool horizontal)
    {
        for (var at = 0; at + 3 < count; at += 4, horizontal = !horizontal)
        {
            var lean = count - at == 5 ? stack[at + 4] : 0;
            if (horizontal)
                Curve(stack[at], 0, stack[at + 1], stack[at + 2], lean, stack[at + 3]);
            else
                Curve(0, stack[at], stack[at + 1], stack[at + 2], stack[at + 3], lean);
        }
    }

    /// <summary>Two curves that are nearly a line.</summary>
    private void Flex(int code)
    {
        var s = stack;
        switch (code)
        {
            case 1235:
                Need(12);
                Curves(0, 12);
                break;
            case 1234:
                Need(7);
                Curve(s[0], 0, s[1], s[2], s[3], 0);
                Curve(s[4], 0, s[5], -s[2], s[6], 0);
                break;
            case 1236:
                Need(9);
                Curve(s[0], s[1], s[2], s[3], s[4], 0);
                Curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]));
                break;
            default:
                Need(11);
                var (dx, dy) = (s[0] + s[2] + s[4] + s[6] + s[8], s[1] + s[3] + s[5] + s[7] + s[9]);
                var level = Math.Abs(dx) > Math.Abs(dy);
                Curve(s[0], s[1], s[2], s[3], s[4], s[5]);
                Curve(s[6], s[7], s[8], s[9], level ? s[10] : -dx, level ? -dy : s[10]);
                break;
        }
    }

    private void Line(double dx, double dy)
    {
        Begun();
        contours.LineTo(x += dx, y += dy);
    }

    private void Curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3)
    {
        Begun();
        var (x1, y1) = (x + dx1, y + dy1);
        var (x2, y2) = (x1 + dx2, y1 + dy2);
        (x, y) = (x2 + dx3, y2 + dy3);
        contours.CurveTo(x1, y1, x2, y2, x, y);
    }

    private void Begun()
    {
        if (!open)
            throw Broken("a glyph's program draws before it begins");
    }

    private void Need(int numbers)
    {
        if (count < numbers)
            throw Broken("a glyph's program lacks numbers");
    }

    private static FontFormatException Broken(string what) => new($"the font's outlines are damaged: {what}");
}

using ReportBuilder.Layout.Type.Breaking;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Layout.Type;

/// <summary>Breaks a paragraph into lines: of all ways to break it, the one whose lines are filled most evenly.</summary>
/// <remarks>
/// Source of the method: D. E. Knuth, M. F. Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11 (1981). Ragged
/// text costs the square of the space left; justified text the cube of how far its spaces stretch. Linear in the words, since a line
/// holds only so many of them.
/// </remarks>
/// <param name="justified">Running text ends flush at the right.</param>
/// <param name="hyphenated">Words of running text are divided where its column is narrow.</param>
/// <param name="squares">Running text is set in squares: its lines are whole ems long.</param>
/// <param name="language">That of the report.</param>
internal sealed class LineSetter(
    Shaper shaper,
    TextCache cache,
    HanSpans spans,
    bool justified,
    bool hyphenated,
    string language,
    bool squares = false)
{
    private const double ShrinkOfSpace = 0.30;
    private const double StretchOfSpace = 0.55;
    private const double MostStretchBesideChinese = 0.5;
    private const double InWordCost = 0.004;
    private const double HyphenCost = 0.02;

    /// <summary>Columns of fewer ems are narrow; justified text needs more.</summary>
    private const double NarrowRagged = 24;
    private const double NarrowJustified = 32;

    /// <summary>Columns of fewer ems are used to their edge.</summary>
    private const double LeastSquares = 12;
    private const double ShortLastLineCost = 0.02;
    private const double SmallWordCost = 0.05;
    private const double LinePenalty = 10;
    private readonly AtomReader reader = new(shaper, language);
    private double[] cost = new double[256];
    private double[] start = new double[256];
    private double[] spaces = new double[256];
    private double[] blanks = new double[256];
    private double[] loose = new double[256];
    private int[] origin = new int[256];
    private bool display;
    private double indent;

    /// <summary>What the faces could not set.</summary>
    public List<MissingCharacter> Missing { get; } = [];

    /// <summary>A paragraph as lines of at most <paramref name="width"/> points.</summary>
    /// <param name="justify">It is running text, which the theme may justify and divide; headings, tables and captions are not.</param>
    /// <param name="display">A title: its lines are of like length, the last one too, and do not end with small words.</param>
    /// <param name="indent">Of the first line, in points.</param>
    public TextBlock Set(
        TextPiece[] pieces,
        double width,
        SourcePlace place,
        Alignment alignment = Alignment.Start,
        bool justify = false,
        bool display = false,
        double indent = 0)
    {
        pieces = spans.Mark(pieces);
        if (squares && justify && pieces.Length > 0)
            width = InSquares(width, pieces[0].Style.Size);
        var divide = hyphenated && justify && pieces.Length > 0 && width < pieces[0].Style.Size * (justified ? NarrowJustified : NarrowRagged);
        var text = TextOf(pieces, new(width, justified && justify, display, divide, indent));
        foreach (var word in text.Missing)
            foreach (var character in word.EnumerateRunes())
                Missing.Add(new(character, place));
        return new(pieces, text, width, alignment);
    }

    /// <summary>As many whole ems as there is room for.</summary>
    private static double InSquares(double width, double em) => width < LeastSquares * em ? width : Math.Floor((width / em) + 0.001) * em;

    private SetText TextOf(TextPiece[] pieces, Measure measure)
    {
        if (cache.Find(pieces, measure) is { } known)
            return known;
        var text = SetNew(pieces, measure);
        cache.Add(pieces, measure, text);
        return text;
    }

    private SetText SetNew(TextPiece[] pieces, Measure measure)
    {
        var atoms = reader.Read(pieces, measure.Width, measure.Divide);
        var missing = reader.Missing.Count == 0 ? [] : reader.Missing.ToArray();
        if (atoms.Length == 0)
            return new([], missing) { Needed = 0 };
        var glyphs = new LineGlyphs(pieces, atoms);
        var start = measure.Indent - atoms[0].Lead;
        if (NeededForOneLine(atoms) + start is var needed && needed <= measure.Width)
            return new(glyphs.Set([new(0, atoms.Length, WidthOfAll(atoms) + start, 1) { Start = start }]), missing) { Needed = needed };
        (display, indent) = (measure.Display, measure.Indent);
        return new(glyphs.Set(Lines(atoms, measure.Width, measure.Justify)), missing);
    }

    private TextLine[] Lines(ReadOnlySpan<Atom> atoms, double width, bool justify)
    {
        Prepare(atoms);
        for (var j = 0; j < atoms.Length; j++)
        {
            if (j + 1 == atoms.Length || atoms[j].Break != Break.No)
                FindBest(atoms, j, width, justify);
        }

        return Trace(atoms, width, justify);
    }

    /// <summary>Most texts of tables and charts fit on one line: nothing to choose. Infinite where a line ends in any case.</summary>
    private static double NeededForOneLine(ReadOnlySpan<Atom> atoms)
    {
        var (total, needed) = (0.0, 0.0);
        for (var i = 0; i < atoms.Length; i++)
        {
            if (atoms[i].Break == Break.Forced && i + 1 < atoms.Length)
                return double.PositiveInfinity;
            needed = Math.Max(needed, total + atoms[i].Width);
            total += atoms[i].Width + atoms[i].Space;
        }

        return needed;
    }

    private static double WidthOfAll(ReadOnlySpan<Atom> atoms)
    {
        var total = 0.0;
        foreach (ref readonly var atom in atoms)
            total += atom.Width + atom.Space;
        return total - atoms[^1].Space;
    }

    private void Prepare(ReadOnlySpan<Atom> atoms)
    {
        if (cost.Length <= atoms.Length)
        {
            var size = Math.Max(atoms.Length + 1, cost.Length * 2);
            (cost, start, spaces, origin) = (new double[size], new double[size], new double[size], new int[size]);
            (blanks, loose) = (new double[size], new double[size]);
        }

        Array.Fill(cost, double.PositiveInfinity, 0, atoms.Length + 1);
        (cost[0], start[0], spaces[0]) = (0, 0, 0);
        for (var i = 0; i < atoms.Length; i++)
        {
            start[i + 1] = start[i] + atoms[i].Width + atoms[i].Space;
            spaces[i + 1] = spaces[i] + atoms[i].Space;
            blanks[i + 1] = blanks[i] + (atoms[i].IsBlank ? atoms[i].Space : 0);
            loose[i + 1] = loose[i] + atoms[i].Loose;
        }
    }

    /// <summary>The cheapest way to end a line after atom j. cost[i] is the cost of all lines before atom i.</summary>
    private void FindBest(ReadOnlySpan<Atom> atoms, int j, double width, bool justify)
    {
        var last = j + 1 == atoms.Length || atoms[j].Break == Break.Forced;
        for (var i = j; i >= 0; i--)
        {
            if (!Consider(atoms, i, j, width, justify, last) || (i > 0 && atoms[i - 1].Break == Break.Forced))
                break;
        }

        if (double.IsInfinity(cost[j + 1]))
            BreakAnywhere(atoms, j, width);
    }

    /// <summary>Words that should stay together but are wider than the column part where they must.</summary>
    private void BreakAnywhere(ReadOnlySpan<Atom> atoms, int j, double width)
    {
        var from = j;
        while (double.IsInfinity(cost[from]))
            from--;
        for (var k = from; k <= j; k++)
        {
            if (k + 1 <= j && Natural(atoms, from, k + 1) <= width)
                continue;
            (cost[k + 1], origin[k + 1]) = (cost[from] + 1, from);
            from = k + 1;
        }
    }

    /// <summary>False when the line from i to j is too wide, and so is every longer one.</summary>
    private bool Consider(ReadOnlySpan<Atom> atoms, int i, int j, double width, bool justify, bool last)
    {
        var natural = Natural(atoms, i, j) + HyphenAt(atoms, j);
        var shrink = justify ? ShrinkOfSpace * (spaces[j] - spaces[i]) : 0;
        if (natural - shrink > width + 0.001 && i < j)
            return false;
        var before = cost[i];
        if (double.IsInfinity(before))
            return true;
        var line = before + LineCost(atoms, i, j, natural, width, justify, last);
        if (line < cost[j + 1])
            (cost[j + 1], origin[j + 1]) = (line, i);
        return true;
    }

    /// <summary>The width of a line from atom i to atom j at natural spaces, with its indent.</summary>
    private double Natural(ReadOnlySpan<Atom> atoms, int i, int j) => start[j + 1] - atoms[j].Space - start[i] + StartOf(atoms, i);

    private double StartOf(ReadOnlySpan<Atom> atoms, int i) => (i == 0 ? indent : 0) - atoms[i].Lead;

    private static double HyphenAt(ReadOnlySpan<Atom> atoms, int j) => j + 1 < atoms.Length ? atoms[j].Hyphen : 0;

    private double LineCost(ReadOnlySpan<Atom> atoms, int i, int j, double natural, double width, bool justify, bool last)
    {
        if (last && !display)
            return natural < 0.18 * width && i > 0 ? ShortLastLineCost : 0;
        var slack = (width - natural) / width;
        var cost = slack * slack;
        if (display)
            return LinePenalty + cost + (!last && atoms[j].Word.Count <= 3 ? SmallWordCost : 0);
        if (justify)
        {
            var room = ((spaces[j] - spaces[i]) * (natural > width ? ShrinkOfSpace : StretchOfSpace)) + (natural > width ? 0 : loose[j] - loose[i]);
            var ratio = room <= 0 ? 10 : (width - natural) / room;
            cost = 0.01 * Math.Abs(ratio * ratio * ratio);
        }

        return cost + (atoms[j].Hyphen > 0 ? HyphenCost : atoms[j].Break == Break.InWord ? InWordCost : 0);
    }

    private TextLine[] Trace(ReadOnlySpan<Atom> atoms, double width, bool justify)
    {
        var count = 0;
        for (var end = atoms.Length; end > 0; end = origin[end])
            count++;
        var lines = new TextLine[count];
        for (var end = atoms.Length; end > 0; end = origin[end])
        {
            var from = origin[end];
            var natural = Natural(atoms, from, end - 1) + HyphenAt(atoms, end - 1);
            var last = end == atoms.Length || atoms[end - 1].Break == Break.Forced;
            var line = justify && !(last && natural < width) ? Justified(from, end, natural, width) : new(from, end, natural, 1);
            lines[--count] = line with { Start = StartOf(atoms, from) };
        }

        return lines;
    }

    /// <summary>
    /// A line that ends flush. Beside signs of Chinese, spaces between words grow by half at most, and then all signs part alike; blank halves
    /// of marks give way in a tight line, and do not grow in a loose one: readers of the file would take them for spaces.
    /// </summary>
    private TextLine Justified(int from, int end, double natural, double width)
    {
        var slack = width - natural;
        var gaps = spaces[end - 1] - spaces[from] - (slack > 0 ? blanks[end - 1] - blanks[from] : 0);
        var parts = loose[end - 1] - loose[from];
        var rest = parts > 0 && slack > gaps * MostStretchBesideChinese ? slack - (gaps * MostStretchBesideChinese) : 0;
        return new(from, end, natural, gaps <= 0.001 ? 1 : 1 + ((slack - rest) / gaps)) { Loosened = parts > 0 ? rest / parts : 0 };
    }
}

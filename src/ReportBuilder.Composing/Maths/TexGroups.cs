using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Composing.Maths;

/// <summary>Reads the commands that take something: fractions, roots, accents, alphabets, delimiters, matrices.</summary>
internal sealed class TexGroups(TexReader reader, TexScanner scanner)
{
    private static readonly Dictionary<string, MathAccent> Accents = new(StringComparer.Ordinal)
    {
        ["bar"] = MathAccent.Bar,
        ["hat"] = MathAccent.Hat,
        ["tilde"] = MathAccent.Tilde,
        ["dot"] = MathAccent.Dot,
        ["ddot"] = MathAccent.DoubleDot,
        ["vec"] = MathAccent.Vector,
        ["overline"] = MathAccent.LineAbove,
        ["underline"] = MathAccent.LineBelow,
    };

    private static readonly Dictionary<string, MathAlphabet> Alphabets = new(StringComparer.Ordinal)
    {
        ["mathrm"] = MathAlphabet.Upright,
        ["mathit"] = MathAlphabet.Italic,
        ["mathbf"] = MathAlphabet.Bold,
        ["boldsymbol"] = MathAlphabet.Bold,
        ["mathcal"] = MathAlphabet.Script,
        ["mathbb"] = MathAlphabet.DoubleStruck,
    };

    private static readonly string[] Others =
        ["frac", "dfrac", "tfrac", "binom", "sqrt", "text", "textrm", "operatorname", "left", "begin", "overset", "underset", "stackrel"];

    private static readonly string[] Environments = ["matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "cases", "aligned"];

    public static IEnumerable<string> Commands => [.. Others, .. Accents.Keys, .. Alphabets.Keys];

    /// <param name="at">Where the command begins.</param>
    /// <returns>Null where there is no such command.</returns>
    public MathNode? Read(int at, string command) => command switch
    {
        "frac" => Fraction(command, null),
        "dfrac" => Fraction(command, true),
        "tfrac" => Fraction(command, false),
        "binom" => new MathFenced("(", new MathFraction(reader.Argument("\\binom"), reader.Argument("\\binom{...}"), HasRule: false), ")"),
        "sqrt" => Root(),
        "text" or "textrm" => new MathText(scanner.Braced("\\" + command)),
        "operatorname" => Named(),
        "left" => Fenced(at),
        "begin" => Grid(at),
        "overset" or "stackrel" => Above(reader.Argument("\\" + command), reader.Argument($"\\{command}{{...}}")),
        "underset" => Below(reader.Argument("\\underset"), reader.Argument("\\underset{...}")),
        _ when Accents.TryGetValue(command, out var accent) => new MathAccented(reader.Argument("\\" + command), accent),
        _ when Alphabets.TryGetValue(command, out var alphabet) => Letters(at, command, alphabet),
        _ => null,
    };

    private MathFraction Fraction(string command, bool? isDisplay) =>
        new(reader.Argument("\\" + command), reader.Argument($"\\{command}{{...}}")) { IsDisplay = isDisplay };

    private static MathScripts Above(MathNode above, MathNode body) => new(body, null, above) { AreLimits = true };

    private static MathScripts Below(MathNode below, MathNode body) => new(body, below, null) { AreLimits = true };

    private MathRoot Root()
    {
        scanner.SkipSpace();
        MathNode? degree = null;
        var open = scanner.At;
        if (scanner.TakeIf("["))
        {
            var items = ImmutableArray.CreateBuilder<MathNode>();
            for (scanner.SkipSpace(); !scanner.IsAtEnd && scanner.Next != ']'; scanner.SkipSpace())
                items.Add(reader.Argument("\\sqrt["));
            if (!scanner.TakeIf("]"))
                throw new TexFault(open, "a bracket opens here and does not close", "write the degree of a root in brackets: \\sqrt[3]{x}");
            degree = items.Count == 1 ? items[0] : new MathRow(items.DrainToImmutable());
        }

        return new(reader.Argument("\\sqrt"), degree);
    }

    private MathName Named()
    {
        var takesLimits = scanner.TakeIf("*");
        return new(scanner.Braced("\\operatorname").Trim()) { TakesLimits = takesLimits };
    }

    /// <summary>Letters in their alphabet; several upright ones are a name.</summary>
    private MathNode Letters(int at, string command, MathAlphabet alphabet)
    {
        scanner.SkipSpace();
        if (scanner.IsAtEnd || scanner.Next != '{')
            return Turned(at, reader.Argument("\\" + command), alphabet);
        var text = scanner.Braced("\\" + command).Trim();
        if (text.Length > 1 && alphabet is MathAlphabet.Upright or MathAlphabet.Italic && text.All(char.IsAsciiLetter))
            return new MathName(text);
        var reading = TexReading.Of(text);
        return reading.Fault is { } fault ? throw new TexFault(at, fault.Message, fault.Hint) : Turned(at, reading.Tree!, alphabet);
    }

    private static MathNode Turned(int at, MathNode node, MathAlphabet alphabet) => node switch
    {
        MathLetter letter => letter with { Alphabet = alphabet },
        MathNumber number when alphabet == MathAlphabet.Bold => new MathRow([.. number.Figures.Select(figure => new MathLetter(figure.ToString(), alphabet))]),
        MathNumber number => number,
        MathRow row => new MathRow([.. row.Items.Select(item => Turned(at, item, alphabet))]),
        _ => throw new TexFault(at, "a command for letters holds something else", "put letters only in its braces"),
    };

    private MathFenced Fenced(int at)
    {
        var opening = Delimiter("\\left");
        var content = reader.Row();
        if (scanner.IsAtEnd || !scanner.TakeCommand("right"))
            throw new TexFault(at, "\\left stands here without \\right", "write \\right) or, for no sign, \\right.");
        return new(opening, content, Delimiter("\\right"));
    }

    private string Delimiter(string of)
    {
        scanner.SkipSpace();
        var at = scanner.At;
        if (scanner.IsAtEnd)
            throw new TexFault(at, $"a delimiter is missing behind {of}", $"write {of}(, or {of}. for none");
        var sign = scanner.Next == '\\' ? (TexSigns.OfCommand(scanner.Command()) as MathSign)?.Sign ?? "" : scanner.Take(1);
        if (sign == ".")
            return "";
        return sign.Length == 1 && "()[]{}|‖⟨⟩⌊⌋⌈⌉/".Contains(sign[0], StringComparison.Ordinal)
            ? sign
            : throw new TexFault(
                at,
                $"what stands behind {of} is no delimiter",
                $"write one of ( ) [ ] \\{{ \\}} | \\| \\langle \\rangle \\lfloor \\rfloor \\lceil \\rceil, or '.' for none"
            );
    }

    private MathNode Grid(int at)
    {
        var name = scanner.Braced("\\begin");
        if (!Environments.Contains(name))
            throw new TexFault(at, $"'\\begin{{{name}}}' is not part of the report's formulas", NearestName.Hint(name, Environments));
        var rows = Rows(at, name);
        var kind = name switch { "cases" => MathGridKind.Cases, "aligned" => MathGridKind.Aligned, _ => MathGridKind.Matrix };
        var grid = new MathGrid(kind, Filled(rows));
        return name switch
        {
            "pmatrix" => new MathFenced("(", grid, ")"),
            "bmatrix" => new MathFenced("[", grid, "]"),
            "Bmatrix" => new MathFenced("{", grid, "}"),
            "vmatrix" => new MathFenced("|", grid, "|"),
            "Vmatrix" => new MathFenced("‖", grid, "‖"),
            "cases" => new MathFenced("{", grid, ""),
            _ => grid,
        };
    }

    private List<ImmutableArray<MathNode>> Rows(int at, string name)
    {
        var (rows, cells) = (new List<ImmutableArray<MathNode>>(), ImmutableArray.CreateBuilder<MathNode>());
        while (true)
        {
            cells.Add(reader.Row());
            if (scanner.IsAtEnd)
                throw new TexFault(at, $"\\begin{{{name}}} stands here without its end", $"write \\end{{{name}}}");
            if (scanner.TakeIf("&"))
                continue;
            rows.Add(cells.DrainToImmutable());
            if (scanner.TakeIf("\\\\"))
                continue;
            var (end, ends) = (scanner.At, scanner.TakeIf("\\end"));
            if (!ends || scanner.Braced("\\end") != name)
                throw new TexFault(end, $"\\begin{{{name}}} does not end here", $"write \\end{{{name}}} first");
            if (rows is [_, .., [MathRow { Items.IsEmpty: true }]])
                rows.RemoveAt(rows.Count - 1);
            return rows;
        }
    }

    /// <summary>Rows that lack cells at their end have empty ones.</summary>
    private static ImmutableArray<ImmutableArray<MathNode>> Filled(List<ImmutableArray<MathNode>> rows)
    {
        var columns = rows.Max(row => row.Length);
        return [.. rows.Select(row => row.AddRange(Enumerable.Repeat<MathNode>(new MathRow([]), columns - row.Length)))];
    }
}

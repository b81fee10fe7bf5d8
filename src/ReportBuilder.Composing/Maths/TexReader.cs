using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Composing.Maths;

/// <summary>Reads a formula in the part of TeX's language that method chapters need.</summary>
internal sealed class TexReader
{
    private const int DeepestNesting = 40;

    private readonly TexScanner scanner;
    private readonly TexGroups groups;
    private int depth;

    private TexReader(string tex)
    {
        scanner = new(tex);
        groups = new(this, scanner);
    }

    /// <exception cref="TexFault">Something in it cannot be set.</exception>
    public static MathNode Read(string tex)
    {
        var reader = new TexReader(tex);
        var row = reader.Row();
        if (!reader.scanner.IsAtEnd)
            throw reader.Stray();
        return row is MathRow { Items.IsEmpty: true }
            ? throw new TexFault(0, "the formula is empty", "write something between the signs, or \\$ for the sign itself")
            : row;
    }

    /// <summary>What comes up to the end of a group, cell or formula.</summary>
    public MathNode Row()
    {
        if (++depth > DeepestNesting)
            throw new TexFault(scanner.At, $"the formula nests more than {DeepestNesting} levels deep", "give its parts names, and say below what they are");
        var items = ImmutableArray.CreateBuilder<MathNode>();
        for (scanner.SkipSpace(); !scanner.IsAtEnd && !scanner.EndsRow; scanner.SkipSpace())
            items.Add(WithScripts());
        depth--;
        return items.Count == 1 ? items[0] : new MathRow(items.DrainToImmutable());
    }

    /// <summary>What a command takes: a group in braces, or the next sign.</summary>
    public MathNode Argument(string of)
    {
        scanner.SkipSpace();
        if (scanner.IsAtEnd || (scanner.EndsRow && scanner.Next != '{'))
            throw new TexFault(scanner.At, $"something is missing behind {of}", $"write it in braces: {of}{{...}}");
        return scanner.Next == '{' ? Group() : Atom();
    }

    private MathNode Group()
    {
        var open = scanner.At;
        scanner.Skip(1);
        var row = Row();
        if (scanner.IsAtEnd || scanner.Next != '}')
            throw scanner.IsAtEnd ? new TexFault(open, "a brace opens here and does not close", "write '}', or '\\{' for the sign itself") : Stray();
        scanner.Skip(1);
        return row;
    }

    private MathNode WithScripts()
    {
        var (start, body) = (scanner.At, Base());
        MathNode? lower = null, upper = null;
        bool? areLimits = null;
        for (scanner.SkipSpace(); !scanner.IsAtEnd; scanner.SkipSpace())
        {
            var at = scanner.At;
            if (scanner.Next == '_')
                lower = lower is null ? Script() : throw Twice(at, "_");
            else if (scanner.Next == '^')
                upper = upper is null ? Script() : throw Twice(at, "^");
            else if (scanner.Next == '\'')
                upper = upper is null ? Primes() : throw Twice(at, "'");
            else if (scanner.TakeCommand("limits"))
                areLimits = true;
            else if (scanner.TakeCommand("nolimits"))
                areLimits = false;
            else
                break;
        }

        if (areLimits is not null && lower is null && upper is null)
            throw new TexFault(start, "\\limits stands behind an operator with limits", "write \\sum\\limits_{i=1}^n");
        return lower is null && upper is null ? body : new MathScripts(body, lower, upper) { AreLimits = areLimits };
    }

    /// <summary>A script without a base stands on nothing.</summary>
    private MathNode Base() => scanner.Next is '_' or '^' or '\'' ? new MathRow([]) : scanner.Next == '{' ? Group() : Atom();

    private MathNode Script()
    {
        var sign = scanner.Take(1);
        return Argument(sign);
    }

    private MathRow Primes()
    {
        var primes = ImmutableArray.CreateBuilder<MathNode>();
        while (!scanner.IsAtEnd && scanner.Next == '\'')
        {
            scanner.Skip(1);
            primes.Add(new MathSign("′", MathRole.Ordinary));
        }

        return new(primes.DrainToImmutable());
    }

    private MathNode Atom()
    {
        var at = scanner.At;
        if (scanner.Next == '\\')
            return Command(at, scanner.Command());
        if (char.IsAsciiDigit(scanner.Next))
            return new MathNumber(scanner.Number());
        var character = scanner.Take(1)[0];
        if (character == '~')
            return new MathSpace(6 / 18.0);
        if (char.IsAsciiLetter(character) || character is >= 'α' and <= 'ω')
            return new MathLetter(character.ToString(), MathAlphabet.Italic);
        if (character is >= 'Α' and <= 'Ω')
            return new MathLetter(character.ToString(), MathAlphabet.Upright);
        return TexSigns.OfCharacter(character) ?? throw Unknown(at, character);
    }

    private MathNode Command(int at, string command) =>
        TexSigns.OfCommand(command)
        ?? groups.Read(at, command)
        ?? throw new TexFault(
            at,
            $"'\\{command}' is not part of the report's formulas",
            NearestName.Hint(command, TexSigns.Commands.Concat(TexGroups.Commands)) is { Length: > 0 } hint ? hint : "docs/writing.md lists what is");

    private static TexFault Twice(int at, string sign) =>
        new(at, $"'{sign}' stands twice behind the same part", "put braces around what belongs together: {x^2}^3, or x^{2y}");

    private TexFault Stray() =>
        scanner.Next switch
        {
            '}' => new(scanner.At, "a brace closes here and none opens", "take it out, or write '\\}' for the sign itself"),
            '&' => new(
                scanner.At,
                "'&' stands outside a matrix",
                "write \\begin{matrix} ... \\end{matrix} or \\begin{aligned} around it, or '\\&' for the sign itself"
            ),
            _ => new(scanner.At, $"'{scanner.Peeked}' ends something that has not begun", "take it out, or write what it ends before it"),
        };

    private static TexFault Unknown(int at, char character) => character switch
    {
        '%' => new(at, "'%' begins a comment of TeX", "write '\\%' for the sign itself"),
        '$' or '#' => new(at, $"'{character}' stands inside a formula", $"write '\\{character}' for the sign itself"),
        _ => new(at, $"'{character}' is not part of the report's formulas", "write words as \\text{...}"),
    };
}

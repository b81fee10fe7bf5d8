using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Html.Maths;

/// <summary>Writes formulas as MathML Core.</summary>
public sealed class MathMarkup
{
    private const string Namespace = "http://www.w3.org/1998/Math/MathML";
    private readonly StringBuilder text = new();

    private MathMarkup()
    {
    }

    /// <param name="isDisplay">It stands on a line of its own.</param>
    public static string Write(Formula formula, bool isDisplay)
    {
        var markup = new MathMarkup();
        markup.text
            .Append($"<math xmlns=\"{Namespace}\" class=\"math\"")
            .Append(isDisplay ? " display=\"block\"" : "")
            .Append(CultureInfo.InvariantCulture, $" alttext=\"{Escaped(formula.Words)}\">");
        markup.Row(formula.Tree is MathRow row ? row.Items : [formula.Tree], isDisplay);
        return markup.text.Append("</math>").ToString();
    }

    private void Write(MathNode node, bool display)
    {
        switch (node)
        {
            case MathLetter letter:
                Letter(letter);
                break;
            case MathNumber number:
                Element("mn", number.Figures);
                break;
            case MathName name:
                Element("mi", name.Name);
                break;
            case MathText words:
                Element("mtext", words.Text.Replace(' ', '\u00A0'));
                break;
            case MathSign sign:
                Sign(sign.Sign, sign.Role);
                break;
            case MathSpace space:
                text.Append(CultureInfo.InvariantCulture, $"<mspace width=\"{space.Ems:0.###}em\"/>");
                break;
            case MathRow row:
                text.Append("<mrow>");
                Row(row.Items, display);
                text.Append("</mrow>");
                break;
            case MathFraction fraction:
                Fraction(fraction, display);
                break;
            case MathRoot { Degree: { } degree } root:
                Around("mroot", root.Radicand, degree, display);
                break;
            case MathRoot root:
                text.Append("<msqrt>");
                Write(root.Radicand, display);
                text.Append("</msqrt>");
                break;
            case MathScripts scripts:
                Scripts(scripts, display);
                break;
            case MathAccented accented:
                Accented(accented, display);
                break;
            case MathFenced fenced:
                text.Append("<mrow>");
                Fence(fenced.Opening, "prefix");
                Write(fenced.Content, display);
                Fence(fenced.Closing, "postfix");
                text.Append("</mrow>");
                break;
            case MathGrid grid:
                Grid(grid);
                break;
            default:
                throw new NotSupportedException($"No MathML for {node.GetType().Name}.");
        }
    }

    /// <summary>A sign that begins something is no operation, and the name of a function parts from what it is of.</summary>
    private void Row(ImmutableArray<MathNode> items, bool display)
    {
        MathRole? before = null;
        for (var at = 0; at < items.Length; at++)
        {
            MathRole? after = at + 1 < items.Length ? MathRoles.Of(items[at + 1]) : null;
            var role = MathRoles.Settled(MathRoles.Of(items[at]), before, after);
            if (items[at] is MathSign { Role: MathRole.Binary } sign && role == MathRole.Ordinary)
                text.Append("<mo form=\"prefix\">").Append(sign.Sign).Append("</mo>");
            else
                Write(items[at], display);
            if (IsName(items[at]) && after is { } next)
                text.Append("<mo>\u2061</mo>")
                    .Append(
                        next is MathRole.Opening or MathRole.Punctuation or MathRole.Closing or MathRole.Relation ? "" : "<mspace width=\"0.167em\"/>"
                    );
            before = items[at] is MathSpace ? before : role;
        }
    }

    private static bool IsName(MathNode node) => node is MathName || (node is MathScripts scripts && IsName(scripts.Base));

    private void Letter(MathLetter letter)
    {
        if (letter.Alphabet == MathAlphabet.Upright)
            text.Append("<mi mathvariant=\"normal\">").Append(letter.Letter).Append("</mi>");
        else
            Element("mi", letter.Alphabet == MathAlphabet.Italic ? letter.Letter : MathLetters.Styled(letter));
    }

    private void Sign(string sign, MathRole role)
    {
        if (role == MathRole.Ordinary && "∞∂∇∅ℏℓ⊤⊥".Contains(sign, StringComparison.Ordinal))
            text.Append("<mi mathvariant=\"normal\">").Append(sign).Append("</mi>");
        else if (role is MathRole.Opening or MathRole.Closing)
            text.Append(CultureInfo.InvariantCulture, $"<mo form=\"{(role == MathRole.Opening ? "prefix" : "postfix")}\" stretchy=\"false\">{sign}</mo>");
        else if (role == MathRole.Ordinary)
            text.Append("<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">").Append(Escaped(sign)).Append("</mo>");
        else
            Element("mo", sign);
    }

    private void Fraction(MathFraction fraction, bool display)
    {
        if (fraction.IsDisplay is { } full)
            text.Append(full ? "<mstyle displaystyle=\"true\">" : "<mstyle displaystyle=\"false\">");
        text.Append(fraction.HasRule ? "<mfrac>" : "<mfrac linethickness=\"0\">");
        Write(fraction.Numerator, display: false);
        Write(fraction.Denominator, display: false);
        text.Append("</mfrac>");
        if (fraction.IsDisplay is not null)
            text.Append("</mstyle>");
    }

    private void Scripts(MathScripts scripts, bool display)
    {
        var takesLimits = scripts.Base is MathSign { TakesLimits: true } or MathName { TakesLimits: true };
        var limits = scripts.AreLimits ?? (takesLimits && display);
        var name = (scripts.Lower, scripts.Upper) switch
        {
            ({ }, { }) => limits ? "munderover" : "msubsup",
            ({ }, _) => limits ? "munder" : "msub",
            _ => limits ? "mover" : "msup",
        };
        text.Append('<').Append(name).Append('>');
        if (scripts.Base is MathSign { Role: MathRole.Operator } sign)
            text.Append("<mo movablelimits=\"false\">").Append(sign.Sign).Append("</mo>");
        else
            Write(scripts.Base, display);
        if (scripts.Lower is { } lower)
            Write(lower, display: false);
        if (scripts.Upper is { } upper)
            Write(upper, display: false);
        text.Append("</").Append(name).Append('>');
    }

    private void Accented(MathAccented accented, bool display)
    {
        if (accented.Accent is MathAccent.LineAbove or MathAccent.LineBelow || accented is { Accent: MathAccent.Bar, Base: not MathLetter })
        {
            text.Append(accented.Accent == MathAccent.LineBelow ? "<menclose notation=\"bottom\">" : "<menclose notation=\"top\">");
            Write(accented.Base, display);
            text.Append("</menclose>");
            return;
        }

        var sign = accented.Accent switch
        {
            MathAccent.Bar => "¯",
            MathAccent.Hat => "ˆ",
            MathAccent.Tilde => "˜",
            MathAccent.Dot => "˙",
            MathAccent.DoubleDot => "¨",
            MathAccent.Vector => "→",
            _ => throw new NotSupportedException($"No MathML for {accented.Accent}."),
        };
        text.Append("<mover accent=\"true\">");
        Write(accented.Base, display);
        text.Append("<mo stretchy=\"false\">").Append(sign).Append("</mo></mover>");
    }

    private void Fence(string sign, string form)
    {
        if (sign.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"<mo form=\"{form}\" fence=\"true\" stretchy=\"true\">{sign}</mo>");
    }

    private void Grid(MathGrid grid)
    {
        var lines = grid.Kind == MathGridKind.Aligned;
        text.Append(lines ? "<mtable displaystyle=\"true\">" : "<mtable>");
        foreach (var row in grid.Rows)
        {
            text.Append("<mtr>");
            for (var column = 0; column < row.Length; column++)
            {
                text.Append(grid.Kind switch
                {
                    MathGridKind.Matrix => "<mtd>",
                    MathGridKind.Aligned when column % 2 == 0 => "<mtd class=\"end\" columnalign=\"right\">",
                    _ => "<mtd class=\"start\" columnalign=\"left\">",
                });
                // What stands behind an '&' goes on from what stands before it.
                text.Append(lines && column % 2 == 1 ? "<mrow><mrow></mrow>" : "<mrow>");
                Row(row[column] is MathRow cells ? cells.Items : [row[column]], lines);
                text.Append("</mrow></mtd>");
            }

            text.Append("</mtr>");
        }

        text.Append("</mtable>");
    }

    private void Around(string element, MathNode first, MathNode second, bool display)
    {
        text.Append('<').Append(element).Append('>');
        Write(first, display);
        Write(second, display: false);
        text.Append("</").Append(element).Append('>');
    }

    private void Element(string name, string words) =>
        text.Append('<').Append(name).Append('>').Append(Escaped(words)).Append("</").Append(name).Append('>');

    private static string Escaped(string words) =>
        words.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}

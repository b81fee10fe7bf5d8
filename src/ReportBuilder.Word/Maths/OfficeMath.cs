using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Word.Maths;

/// <summary>Writes formulas as Word's own, which can be edited there. Source: ECMA-376-1, 22.1.</summary>
internal sealed class OfficeMath
{
    private const string Namespace = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private readonly Xml xml = new();

    private OfficeMath()
    {
    }

    /// <summary>A formula in a line.</summary>
    public static Xml Write(MathNode tree) => new OfficeMath().Whole(tree, display: false);

    /// <summary>A formula in a paragraph of its own.</summary>
    public static Xml WriteAlone(MathNode tree) =>
        new Xml().Open("m:oMathPara", ("xmlns:m", Namespace)).Raw(new OfficeMath().Whole(tree, display: true)).Close("m:oMathPara");

    private Xml Whole(MathNode tree, bool display)
    {
        xml.Open("m:oMath", ("xmlns:m", Namespace));
        Write(tree, display);
        return xml.Close("m:oMath");
    }

    private void Write(MathNode node, bool display)
    {
        switch (node)
        {
            case MathLetter letter:
                Run(letter.Alphabet == MathAlphabet.Italic ? letter.Letter : MathLetters.Styled(letter), letter.Alphabet == MathAlphabet.Italic ? "i" : "p");
                break;
            case MathNumber number:
                Run(number.Figures, "p");
                break;
            case MathName name:
                Run(name.Name + "\u2009", "p");
                break;
            case MathText words:
                xml.Open("m:r").Raw("<m:rPr><m:nor/></m:rPr>").Open("m:t", ("xml:space", "preserve")).Words(words.Text).Close("m:t").Close("m:r");
                break;
            case MathSign sign:
                Run(sign.Sign, "p");
                break;
            case MathSpace space:
                Run(space.Ems >= 1 ? "\u2003" : space.Ems > 0 ? "\u2009" : "", "p");
                break;
            case MathRow row:
                foreach (var item in row.Items)
                    Write(item, display);
                break;
            case MathFraction fraction:
                xml.Open("m:f").Raw(fraction.HasRule ? "" : "<m:fPr><m:type m:val=\"noBar\"/></m:fPr>");
                Part("m:num", fraction.Numerator);
                Part("m:den", fraction.Denominator);
                xml.Close("m:f");
                break;
            case MathRoot root:
                xml.Open("m:rad").Raw(root.Degree is null ? "<m:radPr><m:degHide m:val=\"1\"/></m:radPr>" : "");
                Part("m:deg", root.Degree ?? new MathRow([]));
                Part("m:e", root.Radicand, display);
                xml.Close("m:rad");
                break;
            case MathScripts scripts:
                Scripts(scripts, display);
                break;
            case MathAccented accented:
                Accented(accented, display);
                break;
            case MathFenced fenced:
                xml.Open("m:d").Open("m:dPr").Empty("m:begChr", ("m:val", fenced.Opening)).Empty("m:endChr", ("m:val", fenced.Closing)).Close("m:dPr");
                Part("m:e", fenced.Content, display);
                xml.Close("m:d");
                break;
            case MathGrid grid:
                Grid(grid);
                break;
            default:
                throw new NotSupportedException($"No formula of Word for {node.GetType().Name}.");
        }
    }

    private void Scripts(MathScripts scripts, bool display)
    {
        var takesLimits = scripts.Base is MathSign { TakesLimits: true } or MathName { TakesLimits: true };
        if (scripts.AreLimits ?? (takesLimits && display))
        {
            xml.Raw(scripts.Upper is null ? "" : "<m:limUpp><m:e>").Raw(scripts.Lower is null ? "" : "<m:limLow><m:e>");
            Write(scripts.Base, display);
            if (scripts.Lower is { } below)
                Limit("m:limLow", below);
            if (scripts.Upper is { } above)
                Limit("m:limUpp", above);
            return;
        }

        var name = (scripts.Lower, scripts.Upper) switch { ({ }, { }) => "m:sSubSup", ({ }, _) => "m:sSub", _ => "m:sSup" };
        xml.Open(name);
        Part("m:e", scripts.Base, display);
        if (scripts.Lower is { } lower)
            Part("m:sub", lower);
        if (scripts.Upper is { } upper)
            Part("m:sup", upper);
        xml.Close(name);
    }

    private void Limit(string name, MathNode limit)
    {
        xml.Close("m:e");
        Part("m:lim", limit);
        xml.Close(name);
    }

    private void Accented(MathAccented accented, bool display)
    {
        if (accented.Accent is MathAccent.LineAbove or MathAccent.LineBelow)
        {
            xml.Open("m:bar")
                .Raw(
                    accented.Accent == MathAccent.LineAbove
                        ? "<m:barPr><m:pos m:val=\"top\"/></m:barPr>"
                        : "<m:barPr><m:pos m:val=\"bot\"/></m:barPr>"
                );
            Part("m:e", accented.Base, display);
            xml.Close("m:bar");
            return;
        }

        var sign = accented.Accent switch
        {
            MathAccent.Bar => "\u0305",
            MathAccent.Hat => "\u0302",
            MathAccent.Tilde => "\u0303",
            MathAccent.Dot => "\u0307",
            MathAccent.DoubleDot => "\u0308",
            _ => "\u20D7",
        };
        xml.Open("m:acc").Open("m:accPr").Empty("m:chr", ("m:val", sign)).Close("m:accPr");
        Part("m:e", accented.Base, display);
        xml.Close("m:acc");
    }

    private void Grid(MathGrid grid)
    {
        xml.Open("m:m").Open("m:mPr").Open("m:mcs");
        for (var column = 0; column < grid.Rows[0].Length; column++)
            xml.Open("m:mc").Open("m:mcPr").Empty("m:count", ("m:val", "1")).Empty("m:mcJc", ("m:val", Place(grid.Kind, column))).Close("m:mcPr").Close("m:mc");
        xml.Close("m:mcs").Close("m:mPr");
        foreach (var row in grid.Rows)
            Row(row, grid.Kind == MathGridKind.Aligned);
        xml.Close("m:m");
    }

    private void Row(ImmutableArray<MathNode> row, bool display)
    {
        xml.Open("m:mr");
        foreach (var cell in row)
            Part("m:e", cell, display);
        xml.Close("m:mr");
    }

    private static string Place(MathGridKind kind, int column) => kind switch
    {
        MathGridKind.Matrix => "center",
        MathGridKind.Aligned when column % 2 == 0 => "right",
        _ => "left",
    };

    private void Part(string name, MathNode node, bool display = false)
    {
        xml.Open(name);
        Write(node, display);
        xml.Close(name);
    }

    /// <param name="style">"p" for upright, "i" for letters that lean.</param>
    private void Run(string text, string style)
    {
        if (text.Length > 0)
            xml.Raw(string.Create(CultureInfo.InvariantCulture, $"<m:r><m:rPr><m:sty m:val=\"{style}\"/></m:rPr>"))
                .Open("m:t", ("xml:space", "preserve")).Words(text).Close("m:t").Close("m:r");
    }
}

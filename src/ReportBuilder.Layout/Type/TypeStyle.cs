using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Layout.Type;

/// <summary>How a run of text is set.</summary>
/// <param name="Size">Points.</param>
/// <param name="Leading">Points from baseline to baseline.</param>
/// <param name="Slant">Degrees of obliqueness.</param>
/// <param name="Tabular">Figures of one width.</param>
/// <param name="Tracking">Extra space after every glyph, in ems.</param>
/// <param name="Rise">Points above the baseline.</param>
internal sealed record TypeStyle(
    FontWeight Weight,
    double Size,
    double Leading,
    Rgb Colour,
    double Slant = 0,
    bool Tabular = false,
    double Tracking = 0,
    double Rise = 0)
{
    /// <summary>What is drawn with it; no glyph depends on it.</summary>
    public Decoration Decoration { get; init; }

    /// <summary>All letters are as wide as each other: code.</summary>
    public bool Monospaced { get; init; }

    /// <summary>Small letters are set as small capitals.</summary>
    public bool SmallCapitals { get; init; }

    /// <summary>The colour of the ground of a highlighted text.</summary>
    public Rgb Highlight { get; init; }

    /// <summary>Inter has no italic here; its own italic leans by this angle.</summary>
    public const double ObliqueAngle = 9.4;

    private const double CodeShare = 0.88;

    /// <summary>From the top of a line's box to its baseline: capitals (0.727 em in Inter) stand in the middle of the box.</summary>
    public double Baseline => (Leading / 2) + (0.3635 * (TextSize > 0 ? TextSize : Size));

    /// <summary>Of raised, lowered and small letters: the size of the text that they stand in, in points. 0 for all others.</summary>
    public double TextSize { get; init; }

    public TypeStyle Bolder() => this with { Weight = Weight >= FontWeight.SemiBold ? FontWeight.Bold : FontWeight.SemiBold };

    /// <summary>Code in a line of text, a little smaller: its letters are wide.</summary>
    public TypeStyle AsCode() => Smaller(CodeShare) with { Monospaced = true, Slant = 0, Tabular = false };

    /// <summary>Smaller or larger as a whole, but never below the least size of the report.</summary>
    public TypeStyle Scaled(double scale) => this with { Size = Math.Max(TypeScale.Least, Size * scale), Leading = Leading * scale };

    /// <summary>The style of a part that is set in another way than the text around it.</summary>
    public TypeStyle With(InlineStyle style, Rgb accent) => style switch
    {
        InlineStyle.Subscript => Smaller(0.7) with { Rise = Rise - (0.14 * Size) },
        InlineStyle.Superscript => Smaller(0.7) with { Rise = Rise + (0.34 * Size) },
        InlineStyle.Struck => this with { Decoration = Decoration.Struck },
        // A pale ground under white text would hide it.
        InlineStyle.Highlighted when Colour.Red + Colour.Green + Colour.Blue > 1.8 => this with { Decoration = Decoration.Underlined },
        InlineStyle.Highlighted => this with { Decoration = Decoration.Highlighted, Highlight = PaperColours.Mix(accent, PaperColours.White, 0.2) },
        InlineStyle.SmallCapitals => this with { SmallCapitals = true },
        _ => throw new NotSupportedException($"no way to set {style}"),
    };

    /// <summary>Letters of a share of the size on the same line.</summary>
    public TypeStyle Smaller(double share) => this with { Size = Math.Max(TypeScale.Least, Size * share), TextSize = TextSize > 0 ? TextSize : Size };

    /// <summary>Chinese has no italics: what is emphasised is set bolder, or bears dots where nothing else marks it.</summary>
    public TypeStyle EmphasisOfChinese(bool dotted) =>
        dotted && Decoration == Decoration.None ? this with { Slant = 0, Decoration = Decoration.Dotted } : Bolder() with { Slant = 0 };

    public TypeStyle Oblique() => this with { Slant = ObliqueAngle };
}

internal enum Decoration
{
    None,
    Struck,
    Underlined,
    Highlighted,
    /// <summary>A dot under each character of Chinese: its emphasis.</summary>
    Dotted,
}

internal enum Alignment
{
    Start,
    Centre,
    End,
}

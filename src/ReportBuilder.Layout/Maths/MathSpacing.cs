using ReportBuilder.Model.Maths;

namespace ReportBuilder.Layout.Maths;

/// <summary>How far parts of a formula stand apart. Source: D. E. Knuth, The TeXbook, chapter 18.</summary>
internal static class MathSpacing
{
    /// <summary>A row a part, a column the part behind it, both in the order of their roles. Letters do not part scripts.</summary>
    private static readonly string[] Between =
    [
        "01bc000a",
        "110c000a",
        "bb00b00b",
        "cc00c00c",
        "00000000",
        "01bc000a",
        "aa0aaaaa",
        "a1bca0aa",
    ];

    /// <summary>In ems.</summary>
    public static double Of(MathRole left, MathRole right, bool isScript) => Between[(int)left][(int)right] switch
    {
        '1' => 3 / 18.0,
        'a' => isScript ? 0 : 3 / 18.0,
        'b' => isScript ? 0 : 4 / 18.0,
        'c' => isScript ? 0 : 5 / 18.0,
        _ => 0,
    };
}

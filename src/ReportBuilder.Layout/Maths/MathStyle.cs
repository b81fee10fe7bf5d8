using ReportBuilder.Layout.Type;

namespace ReportBuilder.Layout.Maths;

internal enum MathLevel
{
    /// <summary>A formula of its own: large operators, limits above and below.</summary>
    Display,
    Text,
    Script,
    ScriptOfScript,
}

/// <summary>How large a part of a formula is.</summary>
/// <param name="TextSize">Of the formula as a whole, in points.</param>
internal readonly record struct MathStyle(double TextSize, MathLevel Level)
{
    private const double ScriptShare = 0.7;
    private const double SecondScriptShare = 0.55;

    public bool IsDisplay => Level == MathLevel.Display;

    public bool IsScript => Level >= MathLevel.Script;

    public double Size => Level switch
    {
        MathLevel.Script => Math.Max(TypeScale.Least, TextSize * ScriptShare),
        MathLevel.ScriptOfScript => Math.Max(TypeScale.Least, TextSize * SecondScriptShare),
        _ => TextSize,
    };

    public MathStyle Script => this with { Level = Level <= MathLevel.Text ? MathLevel.Script : MathLevel.ScriptOfScript };

    /// <summary>Of a numerator or denominator.</summary>
    public MathStyle Part => this with { Level = Level + (Level == MathLevel.ScriptOfScript ? 0 : 1) };
}

namespace ReportBuilder.Model.Maths;

/// <summary>What a part of a formula does beside others. Source: D. E. Knuth, The TeXbook, chapter 18.</summary>
public static class MathRoles
{
    public static MathRole Of(MathNode node) => node switch
    {
        MathSign sign => sign.Role,
        MathName => MathRole.Operator,
        MathFraction or MathFenced => MathRole.Inner,
        MathScripts scripts => Of(scripts.Base),
        _ => MathRole.Ordinary,
    };

    /// <summary>A sign between nothing and something is no operation: the minus of "-1".</summary>
    /// <param name="before">The role of the part before it; null at the start.</param>
    /// <param name="after">That of the part behind it; null at the end.</param>
    public static MathRole Settled(MathRole role, MathRole? before, MathRole? after) =>
        role == MathRole.Binary
        && (before is null or MathRole.Binary or MathRole.Operator or MathRole.Relation or MathRole.Opening or MathRole.Punctuation
            || after is null or MathRole.Relation or MathRole.Closing or MathRole.Punctuation)
            ? MathRole.Ordinary
            : role;
}

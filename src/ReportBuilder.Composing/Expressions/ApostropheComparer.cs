namespace ReportBuilder.Composing.Expressions;

/// <summary>Names are the same with either apostrophe: expressions write the typewriter's, "Collège d'Orlin".</summary>
internal sealed class ApostropheComparer : IEqualityComparer<string>
{
    public static ApostropheComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => Straight(x ?? "") == Straight(y ?? "");

    public int GetHashCode(string name) => StringComparer.Ordinal.GetHashCode(Straight(name));

    private static string Straight(string name) => name.Replace('’', '\'');
}

namespace ReportBuilder.Composing.Claims;

/// <summary>What was said, "rank of Hefei = 3", and what the data say instead: "4 (score 2,006)".</summary>
/// <param name="Said">As it is written, for editors.</param>
/// <param name="Data">In English, for editors.</param>
public sealed record Contradiction(string Said, string Data)
{
    /// <summary>What was said in plain words of the edition's language: "合肥的名次为3".</summary>
    public string PlainSaid { get; init; } = "";

    /// <summary>What the data say, printed as the edition prints it.</summary>
    public string PlainData { get; init; } = "";
}

namespace ReportBuilder.Model.Inputs;

/// <summary>A version of the report that was published, and stays where it is.</summary>
/// <param name="Name">As readers cite it: "2025.1".</param>
/// <param name="Address">Of its web edition; whole, with http or https.</param>
public sealed record PublishedVersion(string Name, DateOnly Date, string Address);

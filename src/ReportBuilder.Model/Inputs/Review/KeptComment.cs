namespace ReportBuilder.Model.Inputs.Review;

/// <summary>A reviewer's comment as review/NAME.yaml keeps it.</summary>
/// <param name="Place">Where it is about: "content/foreword.md:5:52"; may be empty.</param>
public sealed record KeptComment(string Place, string By, string Says, bool IsResolved);

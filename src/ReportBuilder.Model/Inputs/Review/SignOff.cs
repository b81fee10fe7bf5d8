namespace ReportBuilder.Model.Inputs.Review;

/// <summary>Somebody stands for a part of the report as it was.</summary>
/// <param name="Part">The part's id; what is inside it is signed with it.</param>
/// <param name="Hash">Of everything that the part prints: words, figures, tables.</param>
/// <param name="On">The day, as 2026-01-15.</param>
public sealed record SignOff(string Part, string Hash, string Name, string Role, string On)
{
    /// <summary>
    /// The file that keeps them, a line each. No field holds a comma or a quotation mark, so that a line is easy to read and to compare.
    /// </summary>
    public const string Path = "review/sign-offs.csv";

    /// <summary>The columns of the file.</summary>
    public const string Header = "part,hash,name,role,on";

    /// <summary>Whether a field may hold the words.</summary>
    public static bool Holds(string words) =>
        words.Trim().Length is > 0 and < 200 && !words.Any(letter => letter is ',' or '"' or '=' or '@' || char.IsControl(letter));

    /// <summary>"Ann Lee (editor), 2026-01-15".</summary>
    public override string ToString() => $"{Name} ({Role}), {On}";
}

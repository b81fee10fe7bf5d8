using System.Security.Cryptography;
using System.Text;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Inputs;

/// <summary>Words that somebody said and lets us print, from data/quotes.csv.</summary>
/// <param name="Role">What the speaker is: "mayor of Hollow Bay"; may be empty.</param>
/// <param name="Event">Where it was said, or to whom; may be empty.</param>
/// <param name="Text">The words without quotation marks.</param>
/// <param name="Language">BCP 47, of the words; empty for the edition's main language.</param>
/// <param name="ApprovedBy">Who let the words be printed; empty where nobody did.</param>
/// <param name="ApprovedAs">The mark of the words as they were approved, as of <see cref="Mark"/>.</param>
/// <param name="Embargo">The day before which the words are not printed.</param>
/// <param name="Mark">The mark of the words as they stand now.</param>
public sealed record Quote(
    string Id,
    string Speaker,
    string Role,
    string Event,
    DateOnly? Date,
    string Text,
    string Language,
    string ApprovedBy,
    DateOnly? ApprovedOn,
    string ApprovedAs,
    DateOnly? Embargo,
    string Mark,
    SourcePlace Place)
{
    public const string Path = "data/quotes.csv";

    private const int MarkLength = 10;

    public bool IsApproved => ApprovedBy.Length > 0 && ApprovedOn is not null && ApprovedAs.Length > 0;

    /// <summary>Whether the words are others than those that were approved.</summary>
    public bool IsAltered => IsApproved && ApprovedAs != Mark;

    /// <summary>The mark of words, whose they are and in which language: ten of the hexadecimal digits of their SHA-256.</summary>
    public static string MarkOf(string speaker, string role, string text, string language) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', speaker, role, text, language))))[..MarkLength];
}

using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReportBuilder.Serving.Reviewing;

/// <summary>What an editor accepts on the page of a review.</summary>
internal sealed record ReviewChoices(ImmutableArray<ReviewChoice> Accept)
{
    private const int Most = 20_000;

    private const int LongestWords = 100_000;

    /// <summary>Null where the text is not what the page sends.</summary>
    public static ReviewChoices? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var read = JsonSerializer.Deserialize(json, ReviewJson.Default.ReviewChoices);
            return read is { Accept: { IsDefault: false, Length: <= Most } } && read.Accept.All(IsWhole) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsWhole(ReviewChoice? choice) =>
        choice is { Id.Length: > 0 and < 100 }
            && (choice.Words is null || (choice.Words.Length <= LongestWords && !choice.Words.Any(IsCommand)));

    private static bool IsCommand(char letter) => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t');
}

/// <param name="Words">The Markdown to write instead of what the reviewer wants; null for that.</param>
internal sealed record ReviewChoice(string Id, string? Words);

/// <summary>How choices are read from JSON, worked out when the program is compiled.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 8)]
[JsonSerializable(typeof(ReviewChoices))]
internal sealed partial class ReviewJson : JsonSerializerContext;

namespace ReportBuilder.Tests.Composing;

/// <summary>The table of docs/claims.md: each of its words with the claim that carries them, and the one that does not.</summary>
public sealed class ClaimsGuide
{
    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var cells in File.ReadLines(Repository.Path("docs/claims.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('`', StringComparison.Ordinal)).Select(line => line.Split(" | ")))
            rows.Add(cells[0].TrimStart('|', ' '), Code(cells[1]), Code(cells[2]));
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Words_are_carried_by_the_one_claim_and_not_by_the_other(string words, string carrying, string other)
    {
        Assert.Empty(Told(words, carrying));
        Assert.NotEmpty(Told(words, other));
    }

    [Fact]
    public void Its_table_is_read() => Assert.InRange(Rows().Count, 20, 100);

    private static string Code(string cell) => cell.Trim('`', ' ', '|');

    private static string[] Told(string words, string claim)
    {
        var sentence = $"[{words}]{{claim=\"{claim}\"}}.";
        var isOfClasses = words.Contains("harbour", StringComparison.Ordinal) || claim.Contains("coast", StringComparison.Ordinal) || claim.Contains("people", StringComparison.Ordinal) || words.Contains("largest", StringComparison.Ordinal);
        var found = (isOfClasses ? RanksInClasses.Compose(sentence) : SmallHistory.Compose(sentence)).Diagnostics;
        Assert.DoesNotContain(found, diagnostic => diagnostic.Code == "RB4202");
        return [.. found.Where(diagnostic => diagnostic.Code == "RB4306").Select(diagnostic => diagnostic.Message)];
    }
}

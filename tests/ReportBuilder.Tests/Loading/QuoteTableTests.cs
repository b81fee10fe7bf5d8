using ReportBuilder.Loading;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>data/quotes.csv.</summary>
public sealed class QuoteTableTests
{
    private const string Head = "id,speaker,role,event,date,text,language,approved-by,approved-on,approved-as,embargo\n";

    [Theory]
    [InlineData("a b,Ann,,,,Yes.,,,,,\n", "RB1218 2:1")]
    [InlineData("a,Ann,,,,Yes.,,,,,\na,Ann,,,,No.,,,,,\n", "RB1214 3:1")]
    [InlineData("a,,,,,Yes.,,,,,\n", "RB1208 2:3")]
    [InlineData("a,Ann,,,,,,,,,\n", "RB1208 2:")]
    [InlineData("a,Ann,,,May,Yes.,,,,,\n", "RB1233 2:")]
    [InlineData("a,Ann,,,,Yes.,,,,,soon\n", "RB1233 2:")]
    [InlineData("a,Ann,,,,Yes.,english,,,,\n", "RB1130 2:")]
    public void A_row_that_cannot_be_used_is_told_of_with_its_line(string rows, string diagnostic) =>
        Assert.Contains(Load(Head + rows).Told, found => found.StartsWith(diagnostic, StringComparison.Ordinal));

    [Fact]
    public void A_sound_row_is_read_with_its_mark()
    {
        var (quotes, told) = Load(Head + "a,Ann Lee,mayor,the opening,2025-05-03,Yes.,fr,Ann Lee,2025-05-04,0123456789,2026-01-01\n");
        Assert.Empty(told);
        var quote = Assert.Single(quotes);
        Assert.Equal(Quote.MarkOf("Ann Lee", "mayor", "Yes.", "fr"), quote.Mark);
        Assert.Equal((new DateOnly(2025, 5, 3), new DateOnly(2026, 1, 1), true), (quote.Date, quote.Embargo, quote.IsAltered));
    }

    [Fact]
    public void Approval_need_not_be_there_yet()
    {
        var (quotes, told) = Load("id,speaker,role,text\na,Ann Lee,mayor,Yes.\n");
        Assert.Empty(told);
        Assert.False(Assert.Single(quotes).IsApproved);
    }

    private static (IReadOnlyList<Quote> Quotes, IReadOnlyList<string> Told) Load(string table)
    {
        var loaded = EditionLoader.Load(EditionFolder.Read("tests/fixtures/tiny-report").With(Quote.Path, table));
        return (
            loaded.Value.Quotes,
            [.. loaded.Diagnostics.Where(found => found.Place.File == Quote.Path).Select(found => $"{found.Code} {found.Place.Line}:{found.Place.Column}")]);
    }
}

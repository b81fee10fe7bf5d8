using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>A time line takes facts and quotes by their ids; each has to have a year.</summary>
public sealed class TimeLinesOfFacts
{
    [Fact]
    public void Every_fact_and_quote_is_a_row_at_its_year_with_its_time_where_that_is_more()
    {
        var figure = Assert.Single(Compose("facts bridge, fair, said").Document.Sections[0].Content.OfType<Figure>());
        Assert.Equal(
            ["Harbour bridge: open 1903", "Fair of the coast: held (May 1911) 1911", "Ann Lee: “It held.” 2025"],
            figure.Spec.Rows.Select(row => FormattableString.Invariant($"{row.Label} {row.Values[0]}")));
        Assert.Contains("The office, 2024", figure.SourceLine, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facts undated", "RB4112", "the period of fact 'undated' names no year: 'long ago'", "write 1903, or May 1903")]
    [InlineData("facts bridge, whisper", "RB4112", "the quote 'whisper' has no date", "write it into its row, or leave it out of the time line")]
    [InlineData("facts bridge,", "RB4112", "the id of a fact or quote is wanted", "the form is: facts id, id, id: of facts and of quotes")]
    [InlineData("facts bridge fair", "RB4112", "'fair' is left over after the data", "one form a chart; see the table of charts in docs/writing.md")]
    [InlineData("facts bridges, fair", "RB4201", "no fact has the id 'bridges'", "did you mean 'bridge'?")]
    [InlineData("facts", "RB4112", "the id of a fact or quote is wanted", "the form is: facts id, id, id: of facts and of quotes")]
    public void What_has_no_place_on_a_time_line_is_told_at_its_data(string data, string code, string message, string hint)
    {
        var found = Assert.Single(Compose(data).Found, one => one.Code is "RB4112" or "RB4201");
        Assert.StartsWith(message, found.Message, StringComparison.Ordinal);
        Assert.Equal((code, hint, Severity.Error, 6), (found.Code, found.Hint, found.Severity, found.Place.Line));
    }

    [Fact]
    public void A_quote_on_it_is_printed_and_a_fact_used()
    {
        var codes = Compose("facts bridge, fair, said").Found.Where(found => found.Code is "RB4406" or "RB4446").Select(found => $"{found.Code} {found.Message}").ToArray();
        Assert.DoesNotContain(codes, code => code.Contains("'said'", StringComparison.Ordinal) || code.Contains("'bridge'", StringComparison.Ordinal));
        Assert.Contains(codes, code => code.StartsWith("RB4446", StringComparison.Ordinal) && code.Contains("'whisper'", StringComparison.Ordinal));
    }

    private static (ReportDocument Document, IReadOnlyList<Diagnostic> Found) Compose(string data)
    {
        var inputs = SmallEdition.Inputs with
        {
            Facts =
            [
                Fact("bridge", "1903", "Harbour bridge", "open"),
                Fact("fair", "May 1911", "Fair of the coast", "held"),
                Fact("undated", "long ago", "A wall", "built"),
            ],
            Quotes = [Quote("said", "It held.", new(2025, 5, 3)), Quote("whisper", "Hush.", null)],
        };
        var made = SmallEdition.Compose($"::: chart timeline\ndata: {data}\nfinding: What happened\n:::\n", inputs);
        return (made.Value, made.Diagnostics);
    }

    private static Fact Fact(string id, string period, string measures, string prints) =>
        new(id, "1", "", period, measures, "census", "", prints, null, null, new("data/facts.csv", 2, 1));

    private static Quote Quote(string id, string text, DateOnly? date) => new(
        id, "Ann Lee", "", "", date, text, "", "Ann Lee", new(2025, 5, 4), Model.Inputs.Quote.MarkOf("Ann Lee", "", text, ""), null, Model.Inputs.Quote.MarkOf("Ann Lee", "", text, ""), new(Model.Inputs.Quote.Path, 2, 1));
}

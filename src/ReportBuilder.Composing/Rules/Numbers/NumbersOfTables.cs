using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Rules.Numbers;

/// <summary>Numbers that nothing holds in the cells of a table that was pasted: told of once a table, not once a cell.</summary>
internal sealed class NumbersOfTables
{
    /// <summary>So many are named.</summary>
    private const int Named = 3;

    private readonly Dictionary<SourcePlace, List<Diagnostic>> tables = [];
    private readonly List<SourcePlace> order = [];

    /// <summary>Takes the numbers of a cell out of what was found from an index on. What can be mended by itself stays.</summary>
    public void Take(DiagnosticList found, int from, SourcePlace table)
    {
        for (var at = found.Count - 1; at >= from; at--)
        {
            if (found[at].Code != "RB4302" || found[at].Fix is not null)
                continue;
            if (!tables.TryGetValue(table, out var numbers))
            {
                tables.Add(table, numbers = []);
                order.Add(table);
            }

            numbers.Add(found[at]);
            found.RemoveAt(at);
        }
    }

    /// <summary>By table: a single number as it was found, more of them together at the first.</summary>
    public IEnumerable<Diagnostic> Told() => order.Select(table =>
    {
        var numbers = tables[table].OrderBy(number => number.Place).ToList();
        var first = numbers[0];
        return numbers.Count == 1
            ? first
            : first with
            {
                Message = FormattableString.Invariant($"{numbers.Count} unbound numbers in a table: {First(numbers)}"),
                Hint = "put the table into a file under data/ and print it with '::: table data/...', or write its numbers with calls or facts, "
                    + "or mark each [number]{literal=\"why\"}",
            };
    });

    private static string First(List<Diagnostic> numbers) =>
        string.Join(", ", numbers.Take(Named).Select(Quoted)) + (numbers.Count > Named ? ", ..." : "");

    private static string Quoted(Diagnostic number) => number.Message[Math.Max(0, number.Message.IndexOf('"', StringComparison.Ordinal))..];
}

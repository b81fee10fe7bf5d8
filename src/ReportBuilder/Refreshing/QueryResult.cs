using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace ReportBuilder.Refreshing;

/// <summary>Asks a query and writes its result as a plain table.</summary>
internal static class QueryResult
{
    private const int MostCells = 5_000_000;

    /// <summary>How long a query may take, in seconds.</summary>
    private const int Patience = 300;

    public static ImmutableArray<byte> Of(DbConnection database, string query)
    {
        using var command = database.CreateCommand();
        command.CommandText = query;
        command.CommandTimeout = Patience;
        using var reader = command.ExecuteReader();
        if (reader.FieldCount == 0)
            throw new InvalidOperationException("the query gives no table: write a SELECT");
        var text = new StringBuilder();
        Append(text, Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        var cells = 0;
        while (reader.Read())
        {
            cells += reader.FieldCount;
            if (cells > MostCells)
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"the result has more than {MostCells} cells"));
            Append(text, Enumerable.Range(0, reader.FieldCount).Select(column => Plain(reader.GetValue(column), reader.GetName(column))));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Plain(object value, string column) =>
        value switch
        {
            DBNull => "",
            string text => text,
            bool truth => truth ? "TRUE" : "FALSE",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            float number => number.ToString("R", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Guid id => id.ToString(),
            IFormattable number and (byte or sbyte or short or ushort or int or uint or long or ulong or decimal) => number.ToString(
                null,
                CultureInfo.InvariantCulture
            ),
            _ => throw new InvalidOperationException(
                $"the column '{column}' holds values of the type {value.GetType().Name}: cast them to text or numbers"
            ),
        };

    private static void Append(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append('\n');

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}

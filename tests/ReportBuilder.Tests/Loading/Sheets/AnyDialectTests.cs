using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Loading.Sheets;

namespace ReportBuilder.Tests.Loading.Sheets;

/// <summary>Whatever the dialect and the cells: a workbook changes what was changed in it, to the byte.</summary>
[Trait("Category", "Random")]
public sealed class AnyDialectTests
{
    private static readonly string[] Words =
    [
        "Larkhaven", "=1+1", "007", "2024-06-30", "a;b", "c,d", "e\tf", "g|h", "say \"hi\"", "two\nlines", "12 b", "-", "n/a", "TRUE", "Zürich", "_x000A_", "''", "#N/A", "5%", "€ 3",
    ];

    [Fact]
    public void Cells_and_rows_change_to_the_byte_and_nothing_else_does() => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var dialect = Dialect.Any(random);
        var rows = Enumerable.Range(0, random.Next(2, 9)).Select(number => Row.Any(random, number)).ToList();
        // The first row shows how thousands are written, and stays.
        rows[0] = rows[0] with { Number = 1234567.89m };
        var sample = SheetSample.Of(dialect.Write(rows), dialect.Sidecar, dialect.Encoding);
        Assert.Null(sample.Own(dialect.Encoding));
        var at = random.Next(1, rows.Count);
        switch (random.Next(4))
        {
            case 0:
                rows[at] = rows[at] with { Number = Row.AnyNumber(random) };
                sample.Set("own", at + 2, 2, rows[at].Cell);
                break;
            case 1:
                rows[at] = rows[at] with { Word = Words[random.Next(Words.Length)] };
                sample.Set("own", at + 2, 3, rows[at].Word);
                break;
            case 2:
                rows.Insert(at, Row.Any(random, 100));
                sample.Insert("own", at + 2, rows[at].Name, rows[at].Cell, rows[at].Word);
                break;
            default:
                rows.RemoveAt(at);
                sample.Delete("own", at + 2);
                break;
        }

        Assert.Equal(dialect.Whole(rows), sample.Own(dialect.Encoding) ?? dialect.Whole(rows));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds.Of(60)));

    /// <param name="Name">Tells the row from all others.</param>
    private sealed record Row(string Name, decimal Number, string Word)
    {
        public SheetCell Cell => new((double)Number, "", "");

        public static Row Any(Random random, int number) => new(string.Create(CultureInfo.InvariantCulture, $"town {number}"), AnyNumber(random), Words[random.Next(Words.Length)]);

        // Two decimals that are no noughts, so that each number shows its mark.
        public static decimal AnyNumber(Random random) => (random.Next(-1, 2) * random.Next(1, 3_000_000)) + (random.Next(1, 10) * 0.1m) + (random.Next(1, 10) * 0.01m);
    }

    private sealed record Dialect(char Separator, char DecimalMark, string GroupMark, string LineEnd, bool EndsLine, bool QuotesAll, Encoding Encoding, string Name, bool SaysDecimals)
    {
        public string Sidecar => $"separator: {(Separator switch { ',' => "comma", ';' => "semicolon", '\t' => "tab", _ => "bar" })}\n{(Name.Length > 0 ? $"encoding: {Name}\n" : "")}{(SaysDecimals ? $"decimal: {(DecimalMark == ',' ? "comma" : "point")}\n" : "")}";

        public static Dialect Any(Random random)
        {
            var comma = random.Next(2) == 0;
            var (encoding, name) = random.Next(5) switch
            {
                0 => ((Encoding)new UTF8Encoding(true), ""),
                1 => (new UnicodeEncoding(false, true), ""),
                2 => (new UnicodeEncoding(true, true), ""),
                3 => (CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!, "gb18030"),
                _ => (new UTF8Encoding(false), ""),
            };
            string[] groups = comma ? ["", ".", " "] : ["", ",", "'"];
            return new(",;\t|"[random.Next(4)], comma ? ',' : '.', groups[random.Next(3)], random.Next(2) == 0 ? "\n" : "\r\n", random.Next(2) == 0, random.Next(3) == 0, encoding, name, random.Next(2) == 0);
        }

        public string Write(IEnumerable<Row> rows)
        {
            var lines = rows.Select(row => string.Join(Separator, new[] { row.Name, Written(row.Number), row.Word }.Select(Quoted))).Prepend(string.Join(Separator, new[] { "town", "guests", "note" }.Select(Quoted)));
            return string.Join(LineEnd, lines) + (EndsLine ? LineEnd : "");
        }

        /// <summary>With the mark before it, as the file is decoded.</summary>
        public string Whole(IEnumerable<Row> rows) => (Encoding.Preamble.Length > 0 ? "\uFEFF" : "") + Write(rows);

        private string Quoted(string text) =>
            QuotesAll || text.Contains(Separator, StringComparison.Ordinal) || text.AsSpan().ContainsAny("\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

        private string Written(decimal number)
        {
            var form = (NumberFormatInfo)CultureInfo.InvariantCulture.NumberFormat.Clone();
            (form.NumberDecimalSeparator, form.NumberGroupSeparator) = (DecimalMark.ToString(), GroupMark);
            return number.ToString(GroupMark.Length > 0 ? "N2" : "F2", form);
        }
    }
}

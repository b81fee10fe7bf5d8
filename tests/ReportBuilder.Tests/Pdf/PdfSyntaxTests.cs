using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Tests.Pdf;

/// <summary>Numbers and trees as they stand in the file.</summary>
public sealed class PdfSyntaxTests
{
    [Theory]
    [InlineData(0, 2, "0")]
    [InlineData(5, 2, ".05")]
    [InlineData(-50, 2, "-.5")]
    [InlineData(1200, 2, "12")]
    [InlineData(-1205, 2, "-12.05")]
    [InlineData(40, 0, "40")]
    [InlineData(long.MinValue, 0, "-9223372036854775808")]
    public void A_number_has_no_zeros_that_say_nothing(long scaled, int decimals, string text) => Assert.Equal(text, Written(buffer => buffer.Scaled(scaled, decimals)));

    [Fact]
    public void A_number_is_the_same_in_any_unit() => Prop.ForAll<int, byte>((scaled, places) =>
    {
        var decimals = places % 6;
        var text = Written(buffer => buffer.Scaled(scaled, decimals));
        return decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == scaled / (decimal)Math.Pow(10, decimals);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Names_stand_in_the_order_of_their_bytes()
    {
        string[] keys = ["b", "\U0001F600", "\uFF21", "a", "aa", "é", "\uE000", "\U00020000", "a\u4E00"];
        var entries = keys.Select((key, index) => new NamedEntry(key, index)).ToArray();
        var text = Written(buffer => PdfTrees.Names(buffer, entries, (target, index) => target.Integer(index)));
        var sorted = keys.Order(Comparer<string>.Create((x, y) => Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y))));
        Assert.Equal("/Names[" + string.Concat(sorted.Select(key => $"({key}){Array.IndexOf(keys, key)}")) + "]", text);
    }

    private static string Written(Action<PdfBuffer> write)
    {
        using var buffer = new PdfBuffer();
        write(buffer);
        return Encoding.UTF8.GetString(buffer.Span);
    }
}

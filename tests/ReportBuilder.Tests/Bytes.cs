using System.Text;

namespace ReportBuilder.Tests;

/// <summary>Compares files at the speed of memory. An assertion on lists compares byte by byte and takes a thousand times as long.</summary>
internal static class Bytes
{
    public static void AssertSame(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> actual, string what = "The file")
    {
        if (expected.SequenceEqual(actual))
            return;
        var at = expected.CommonPrefixLength(actual);
        Assert.Fail($"{what} has {actual.Length} bytes instead of {expected.Length} and differs from byte {at}: expected \"{Around(expected, at)}\", found \"{Around(actual, at)}\"");
    }

    private static string Around(ReadOnlySpan<byte> bytes, int at) => Encoding.Latin1.GetString(bytes[Math.Max(0, at - 40)..Math.Min(bytes.Length, at + 40)]);
}

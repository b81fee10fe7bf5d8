using System.Diagnostics;
using System.Globalization;

namespace ReportBuilder.Tests.Hostile;

/// <summary>Tables of 64 MB are read, or refused, with a gigabyte and a half of memory.</summary>
[Trait("Category", "Long")]
public sealed class LargeTableTests : IDisposable
{
    private const int Size = 63 * 1024 * 1024;

    /// <summary>Bytes, in hexadecimal figures, as the runtime reads them.</summary>
    private const string Memory = "0x60000000";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder folder = new();
    private readonly string edition;

    public LargeTableTests() => edition = folder.CopyOf("tests", "fixtures", "tiny-report");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_table_of_eight_million_cells_is_read()
    {
        Write("town,year,guests,share,fee,note\n", row => string.Create(CultureInfo.InvariantCulture, $"town {row % 99_991},{1900 + (row % 125)},{row * 7 % 999_983},{row % 9973 * 0.01:0.000},{row % 997 * 0.01:0.00},some words here\n"));
        var (code, output) = Check();
        Assert.True(code == 0, output);
        Assert.DoesNotContain("data/large.csv", output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_thirty_million_is_refused()
    {
        File.WriteAllText(Path.Combine(edition, "data", "large.yaml"), "title: Large\n");
        Write("a,b,c,d,e,f,g,h\n", row => "1,2,3,4,5,6,7,8\n");
        var (code, output) = Check();
        Assert.Equal(1, code);
        Assert.Contains("error RB1004: the table has more than 10000000 cells", output, StringComparison.Ordinal);
    }

    private void Write(string head, Func<int, string> line)
    {
        using var writer = new StreamWriter(Path.Combine(edition, "data", "large.csv"));
        writer.Write(head);
        for (var (row, written) = (0, 0); written < Size; row++)
        {
            var text = line(row);
            writer.Write(text);
            written += text.Length;
        }
    }

    private (int Code, string Output) Check()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ReportBuilder.dll"), "check", edition])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = Memory;
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(process.WaitForExit(Patience), "The program did not end in time.");
        return (process.ExitCode, output.Result + error.Result);
    }
}

using System.Text;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Hostile;

/// <summary>Fonts of an edition changed at random, from a seed: the report is set in them, all the way to both editions, or they are refused with their line.</summary>
public sealed class FontFuzzTests
{
    private const int Seed = 20251122;

    private static readonly byte[] Regular = [.. PackagedFonts.Files()["Inter-Regular.ttf"]];

    private static readonly ReportSources OwnFont = TinyReport.Sources
        .With("content/report.yaml", TinyReport.Sources.Text("content/report.yaml") + "\ntheme:\n  fonts:\n    regular: fonts/Own.ttf\n")
        .With("fonts/Own.ttf", Regular);

    [Fact]
    public void A_whole_font_is_used() => Assert.True(HostileBuild.Of(OwnFont).Built);

    [Fact]
    [Trait("Category", "Random")]
    public void Fonts_changed_at_random_are_used_or_told()
    {
        var (built, told) = (0, 0);
        for (var round = 0; round < Rounds.Of(12); round++)
        {
            var (what, bytes) = Changed(new Random(Seed + round));
            HostileBuild? build = null;
            var fault = Record.Exception(() => build = HostileBuild.Of(OwnFont.With("fonts/Own.ttf", bytes)));
            Assert.True(fault is null, $"seed {Seed + round}, {what}: {fault?.Message}");
            Assert.True(build!.Built || build.Diagnostics.Any(diagnostic => diagnostic.Code is "RB1401" or "RB5001" or "RB6070"), $"seed {Seed + round}, {what}: neither built nor told");
            (built, told) = build.Built ? (built + 1, told) : (built, told + 1);
        }

        Assert.True(built > 0 && told > 0, $"the changes are of one kind only: {built} built, {told} told");
    }

    /// <summary>Some bytes of one table, of the directory of tables, or the end cut off.</summary>
    private static (string What, byte[] Bytes) Changed(Random random)
    {
        var bytes = Regular.ToArray();
        var tables = (bytes[4] << 8) | bytes[5];
        var chosen = random.Next(-2, tables);
        if (chosen == -2)
            return ("cut off", bytes[..random.Next(bytes.Length)]);
        var record = bytes.AsSpan(12 + (16 * Math.Max(chosen, 0)));
        var (offset, length) = chosen < 0 ? (0, 12 + (16 * tables)) : (Int(record[8..]), Int(record[12..]));
        for (var change = random.Next(1, 12); change > 0; change--)
            bytes[offset + random.Next(Math.Min(length, random.Next(2) == 0 ? 64 : length))] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
        return (chosen < 0 ? "the directory" : Encoding.ASCII.GetString(record[..4]), bytes);
    }

    private static int Int(ReadOnlySpan<byte> bytes) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes);
}

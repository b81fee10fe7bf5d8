using System.Globalization;

namespace ReportBuilder.Tests;

/// <summary>How many cases a random test tries. Few in the default run; RB_ROUNDS multiplies them.</summary>
/// <remarks>Such a test has the trait Category=Random, so that the long run has it too. It counts rounds and never looks at a clock: a slow machine tries as many cases as a fast one.</remarks>
internal static class Rounds
{
    private static readonly int Factor = int.TryParse(Environment.GetEnvironmentVariable("RB_ROUNDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var factor) ? factor : 1;

    public static int Of(int few) => few * Factor;
}

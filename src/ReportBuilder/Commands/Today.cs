using System.Globalization;

namespace ReportBuilder.Commands;

/// <summary>The day on which the program runs (UTC).</summary>
/// <remarks>
/// SOURCE_DATE_EPOCH (reproducible-builds.org) stands for the clock where it is set, so that a release can be made again to the byte.
/// </remarks>
internal static class Today
{
    public static DateOnly Read() =>
        DateOnly.FromDateTime(
            long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
                : DateTime.UtcNow
        );
}

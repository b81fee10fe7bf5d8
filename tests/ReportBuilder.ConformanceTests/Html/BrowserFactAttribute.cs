namespace ReportBuilder.ConformanceTests.Html;

/// <summary>A test that drives Chromium, skipped by name where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium))
            Skip = $"There is no Chromium at {Chromium}; install Debian's package, or set CHROMIUM.";
    }

    public static string Chromium { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named : "/usr/bin/chromium";
}

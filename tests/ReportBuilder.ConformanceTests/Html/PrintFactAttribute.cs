namespace ReportBuilder.ConformanceTests.Html;

/// <summary>A test that prints with Chromium and reads the print with Poppler, skipped by name where one of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrintFactAttribute : BrowserFactAttribute
{
    public PrintFactAttribute()
    {
        if (!Tool.IsThere("pdftotext"))
            Skip ??= "pdftotext not installed";
    }
}

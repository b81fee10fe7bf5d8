using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>Starts browsers that wait long enough: a test says what comes, and a machine with other work is slow and not wrong.</summary>
internal static class Chromium
{
    /// <summary>Milliseconds; a far bound for one step.</summary>
    public const float Patience = 120_000;

    public static Task<IBrowser> Launch(IPlaywright playwright, params string[] switches)
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        return playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = BrowserFactAttribute.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", .. switches],
            Timeout = Patience,
        });
    }

    /// <summary>The page, with as much patience for each of its steps.</summary>
    public static IPage Patiently(this IPage page)
    {
        page.SetDefaultTimeout(Patience);
        return page;
    }

    /// <summary>
    /// Waits until the page has led to such an address. It asks again and again: Playwright's own wait for an address looks at it and then begins
    /// to listen, and waits for ever where the page leads on in between.
    /// </summary>
    public static Task Leads(this IPage page, string pattern) => Assertions.Expect(page).ToHaveURLAsync(new Regex(pattern));
}

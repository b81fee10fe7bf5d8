using System.Text.RegularExpressions;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Hostile;

/// <summary>What authors can write to do harm, by mistake or not: made harmless, or told with its line; never a fault, an overflow or a hang.</summary>
public sealed partial class HostileTextTests
{
    private const string Chapter = "content/foreword.md";
    private const int FirstLine = 5;

    private static readonly ReportSources Tiny = TinyReport.Sources;

    public static TheoryData<string, string> Harmless => new()
    {
        { "a script", "Before <script>alert(1)</script> after." },
        { "a script in a heading", "## A <script>alert(1)</script> heading" },
        { "an event", "An <img src=x onerror=alert(1)> image." },
        { "a javascript address", "[a link](javascript:alert(1))" },
        { "a javascript address in disguise", "[a link](JaVa&#115;cript&colon;alert(1)) and [another](java\tscript:alert(1))" },
        { "a data address", "[a link](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)" },
        { "a vbscript address", "<vbscript:msgbox(1)>" },
        { "quotes in an address", "[a link](https://example.org/\"onmouseover=\"alert(1))" },
        { "a picture from elsewhere", "![a picture](https://example.org/spy.png)" },
        { "a picture from above", "![a picture](../../../../etc/passwd.png)" },
        { "a picture by its absolute path", "![a picture](/etc/passwd.png)" },
        { "a picture as data", "![a picture](data:image/svg+xml;base64,PHN2Zy8+)" },
        { "a picture that is not there", "![a picture](content/pictures/none.png)" },
        { "ten thousand quotations", new string('>', 10_000) + " deep" },
        { "ten thousand lists", string.Concat(Enumerable.Range(0, 400).Select(depth => new string(' ', depth * 2) + "- item\n")) + string.Concat(Enumerable.Repeat("- ", 10_000)) },
        { "ten thousand brackets", new string('[', 10_000) + "x" + new string(']', 10_000) },
        { "ten thousand brackets with addresses", string.Concat(Enumerable.Repeat("[a](", 10_000)) },
        { "a hundred thousand stars", string.Concat(Enumerable.Repeat("*a **b ", 15_000)) },
        { "a hundred thousand backticks", string.Concat(Enumerable.Range(1, 400).Select(length => new string('`', length) + " ")) },
        { "a million letters in a word", new string('x', 1_000_000) },
        { "a deep call", "{{top " + new string('(', 20_000) + "1" + new string(')', 20_000) + "}}" },
        { "a call that does not end", "{{leader \"Market days" },
        { "an unknown helper", "{{system \"rm -rf\"}}" },
        { "a file through a helper", "{{include \"/etc/passwd\"}}" },
        { "an unknown value", "{{fact \"nobody\"}}" },
        { "a note that is not defined", "A claim.[^nowhere]" },
        { "a note nobody cites", "[^lonely]: Never used." },
        { "a note that cites itself", "A claim.[^round]\n\n[^round]: See [^round]." },
        { "an unknown chart", "::: chart pie\ndata: scores of 'Market days'\n:::" },
        { "a chart that does not end", "::: chart bars\ndata: scores of 'Market days'" },
        { "a chart of a million", "::: chart bars\ndata: scores of 'Market days', best 1000000\nheight: 99999999\nfinding: x\n:::" },
        { "a chart without numbers", "::: chart bars\ndata: scores of 'Market days', best -1\nfinding: NaN\n:::" },
        { "deep conditions", "::: chart bars\ndata: scores of 'Market days'\nfinding: x\nclaim: " + new string('(', 30_000) + "1 = 1\n:::" },
        { "ten thousand directives", string.Concat(Enumerable.Repeat("::: note\n", 10_000)) },
        { "a wide table", "| " + string.Concat(Enumerable.Repeat("a | ", 2_000)) + "\n| " + string.Concat(Enumerable.Repeat("- | ", 2_000)) + "\n| " + string.Concat(Enumerable.Repeat("1 | ", 2_000)) },
        { "a ragged table", "| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |" },
        { "a right-to-left override", "abc\u202Etxt.exe" },
        { "combining marks", "a" + string.Concat(Enumerable.Repeat("\u0301", 20_000)) },
        { "letters no font has", "\U0001F468\u200D\U0001F469\u200D\U0001F467 \uE000 \U000F0000" },
        { "half a surrogate as an entity", "&#xD800; &#0; &#x110000; &NotAnEntity;" },
        { "front matter twice", "---\ntitle: again\n---\n" },
    };

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Text_is_made_harmless_or_told(string what, string markdown)
    {
        var built = HostileBuild.Of(Tiny.With(Chapter, $"---\ntitle: Foreword\n---\n\n{markdown}\n\nThe end.\n"));
        if (built.Built)
            AssertHarmless(what, built.Site);
        else
            Assert.All(built.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error), error => Assert.True(error.Place.File == Chapter && error.Place.Line >= FirstLine - 1 && error.Hint.Length > 0, $"{what}: {error}"));
    }

    [Theory]
    [InlineData("=1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</title><script>alert(1)</script>")]
    [InlineData("../../index")]
    [InlineData("CON")]
    public void A_name_in_the_data_cannot_do_harm(string name)
    {
        var quoted = "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        var files = Tiny.Files.Keys.Where(path => path.StartsWith("data/", StringComparison.Ordinal)).Aggregate(Tiny, (sources, path) => sources.With(path, sources.Text(path).Replace("Sallowmere", quoted, StringComparison.Ordinal)));
        var built = HostileBuild.Of(files);
        if (!built.Built)
            return;
        AssertHarmless(name, built.Site);
        Assert.All(built.Editions!.Site!.Keys, path => Assert.DoesNotContain("..", path, StringComparison.Ordinal));
        var tables = built.Editions.Site.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal)).Select(file => System.Text.Encoding.UTF8.GetString(file.Value.AsSpan()));
        Assert.All(tables, table => Assert.DoesNotMatch(Formula(), table));
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\\\Windows\\\\win.ini")]
    [InlineData("content/../../secret.md")]
    [InlineData("file:///etc/passwd")]
    [InlineData("content/nowhere.md")]
    public void The_outline_names_files_of_the_edition_only(string path)
    {
        var built = HostileBuild.Of(Tiny.Replace("content/report.yaml", "content: content/foreword.md", $"content: \"{path}\""));
        var error = built.Diagnostics.First(diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(("content/report.yaml", true, true), (error.Place.File, error.Place.Line > 1, error.Hint.Length > 0));
    }

    [Fact]
    public void Names_that_differ_in_case_or_collide_get_pages_of_their_own()
    {
        var files = Tiny.Files.Keys.Where(path => path.StartsWith("data/", StringComparison.Ordinal)).Aggregate(Tiny, (sources, path) => sources.With(path, sources.Text(path).Replace("Sallowmere", "LARKHAVEN", StringComparison.Ordinal)));
        var built = HostileBuild.Of(files);
        if (built.Built)
            Assert.Equal(built.Editions!.Site!.Count, built.Editions.Site.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static void AssertHarmless(string what, string site)
    {
        Assert.DoesNotContain("<script>alert", site, StringComparison.OrdinalIgnoreCase);
        Assert.False(Active().IsMatch(site), $"{what}: {Active().Match(site).Value}");
    }

    /// <summary>A handler in a tag, an address that runs, or a picture from elsewhere.</summary>
    [GeneratedRegex("""<[a-z][^<>]*\s(on[a-z]+\s*=|(href|src)\s*=\s*["']?\s*(javascript|vbscript|data:text|file):)|<img[^>]*src="https?:""", RegexOptions.IgnoreCase)]
    private static partial Regex Active();

    /// <summary>A cell that a spreadsheet would run.</summary>
    [GeneratedRegex("(^|,)\"?[=@]", RegexOptions.Multiline)]
    private static partial Regex Formula();
}

using System.Text;
using System.Text.RegularExpressions;
using ReportBuilder.Commands.Builds;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Tests.Program.Guides;

/// <summary>The samples of docs/templates-and-themes.md, put where the guide says.</summary>
public sealed partial class TemplateGuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Repository.Path("docs", "templates-and-themes.md"));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_theme_and_the_three_recipes_of_the_guide_show_in_the_report()
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        var report = Path.Combine(edition, "content", "report.yaml");
        File.WriteAllText(report, Regex.Replace(File.ReadAllText(report), @"^theme:\n(?:[ #].*\n|\n(?= ))*", "", RegexOptions.Multiline) + "\n" + Sample("yaml"));
        foreach (Match recipe in Recipes().Matches(Guide))
            folder.Write($"tiny-report/templates/{recipe.Groups[1].Value}", recipe.Groups[2].Value);
        var built = ReportBuild.Run(new BuildOrder(edition, null, null), _ => { });
        Assert.True(built.Value is not null, string.Join('\n', built.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)));
        Assert.Contains("<a href=\"about.html\">About this report</a>", Text(built.Value, "html/index.html"), StringComparison.Ordinal);
        Assert.Contains(built.Value.Files, file => file.Key.StartsWith("html/dimensions/", StringComparison.Ordinal) && Encoding.UTF8.GetString(file.Value.AsSpan()).Contains("On average a place has", StringComparison.Ordinal));
        Assert.Contains(built.Value.Files, file => file.Key.EndsWith(".html", StringComparison.Ordinal) && Encoding.UTF8.GetString(file.Value.AsSpan()).Contains("Questions about “", StringComparison.Ordinal));
        Assert.Contains("#8A3B12", Text(built.Value, "html/assets/tokens.css"), StringComparison.OrdinalIgnoreCase);
    }

    private static string Sample(string language) => Blocks().Matches(Guide).Single(block => block.Groups[1].Value == language).Groups[2].Value;

    private static string Text(BuiltReport built, string path) => Encoding.UTF8.GetString(built.Files.Single(file => file.Key == path).Value.AsSpan());

    [GeneratedRegex("^```(yaml)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("^```sbn ([a-z/-]+\\.sbn)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Recipes();
}

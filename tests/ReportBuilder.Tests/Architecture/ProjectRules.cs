using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReportBuilder.Tests.Architecture;

/// <summary>The one rule of the house: a stage refers to Model and to no other stage; only the program refers to all.</summary>
public partial class ProjectRules
{
    private static readonly string[] Stages = ["Charts", "Composing", "Html", "Layout", "Loading", "Pdf", "Scoring", "Word"];

    /// <summary>The stages that share the one door to the template language.</summary>
    private static readonly string[] FillTemplates = ["Composing", "Html"];

    /// <summary>The stages that read or write pictures made of dots.</summary>
    private static readonly string[] TakePictures = ["Html", "Loading", "Pdf", "Word"];

    /// <summary>What several stages share, and no stage is.</summary>
    private static readonly string[] Shared = ["Model", "Pictures", "Templates"];

    [Fact]
    public void There_are_twelve_projects() =>
        Assert.Equal(
            ["ReportBuilder", .. Stages.Concat(Shared).Order(StringComparer.Ordinal).Select(stage => $"ReportBuilder.{stage}")],
            Directory.GetFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(StageNames))]
    public void A_stage_refers_to_the_model_only(string stage) =>
        Assert.Equal(["ReportBuilder.Model"], References(stage).Where(reference => !IsShared(reference, stage)));

    [Theory]
    [InlineData("Pictures")]
    [InlineData("Templates")]
    public void What_stages_share_refers_to_the_model_only(string shared) => Assert.Equal(["ReportBuilder.Model"], References(shared));

    [Fact]
    public void The_model_refers_to_nothing()
    {
        Assert.Empty(References("Model"));
        Assert.Empty(Packages("Model"));
    }

    [Fact]
    public void Stages_touch_no_files_no_console_and_no_clock()
    {
        var breaches = Stages.Concat(Shared)
            .SelectMany(stage => Directory.GetFiles(Repository.Path("src", $"ReportBuilder.{stage}"), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => WorldlyCalls(file).Select(call => $"{Path.GetFileName(file)} calls {call}"));
        Assert.Empty(breaches);
    }

    [Fact]
    public void No_type_is_named_as_the_root_namespace()
    {
        var files = Directory.GetFiles(Repository.Path("src"), "ReportBuilder.cs", SearchOption.AllDirectories);
        Assert.Empty(files);
    }

    /// <summary>What the runtime reads beside the program says how much is made before it collects; without it `serve` takes 30 MB more.</summary>
    [Fact]
    public void The_program_collects_every_64_megabytes() =>
        Assert.Contains("\"System.GC.Gen0MaxBudget\": 67108864", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ReportBuilder.runtimeconfig.json")), StringComparison.Ordinal);

    public static TheoryData<string> StageNames() => [.. Stages];

    private static bool IsShared(string reference, string stage) =>
        (reference == "ReportBuilder.Templates" && FillTemplates.Contains(stage)) || (reference == "ReportBuilder.Pictures" && TakePictures.Contains(stage));

    private static IEnumerable<string> References(string stage) =>
        Project(stage).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    private static IEnumerable<string> Packages(string stage) =>
        Project(stage).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);

    private static XDocument Project(string stage) =>
        XDocument.Load(Repository.Path("src", $"ReportBuilder.{stage}", $"ReportBuilder.{stage}.csproj"));

    /// <summary>Calls that touch the world outside: files, console, environment, clock, chance.</summary>
    private static IEnumerable<string> WorldlyCalls(string file) =>
        Worldly().Matches(string.Join('\n', File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))).Select(match => match.Value);

    [GeneratedRegex(@"(?<![\w.""])(?:(?:File|Directory)\.(?:Read|Write|Open|Exists|Delete|Copy|Move|Append|Create|Enumerate|Get)|Console\.|Environment\.(?!NewLine)|DateTime(?:Offset)?\.(?:Utc)?Now|DateTime\.Today|Guid\.NewGuid|Random\.Shared)")]
    private static partial Regex Worldly();
}

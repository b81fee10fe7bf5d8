using System.Xml.Linq;

namespace ReportBuilder.Tests.Architecture;

/// <summary>The one rule of the house: a stage refers to Model and to no other stage; only the program refers to all.</summary>
public class ProjectRules
{
    private static readonly string[] Stages = ["Charts", "Composing", "Html", "Layout", "Loading", "Pdf", "Scoring"];

    [Fact]
    public void There_are_nine_projects() =>
        Assert.Equal(
            ["ReportBuilder", .. Stages.Append("Model").Order(StringComparer.Ordinal).Select(stage => $"ReportBuilder.{stage}")],
            Directory.GetFiles(Repository.Path("src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(StageNames))]
    public void A_stage_refers_to_the_model_only(string stage) =>
        Assert.Equal(["ReportBuilder.Model"], References(stage));

    [Fact]
    public void The_model_refers_to_nothing()
    {
        Assert.Empty(References("Model"));
        Assert.Empty(Packages("Model"));
    }

    [Fact]
    public void Stages_touch_no_files_no_console_and_no_clock()
    {
        string[] forbidden = ["File.", "Directory.", "Console.", "Environment.", "DateTime.Now", "DateTime.UtcNow", "Guid.NewGuid", "Random.Shared"];
        var breaches = Stages.Append("Model")
            .SelectMany(stage => Directory.GetFiles(Repository.Path("src", $"ReportBuilder.{stage}"), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => forbidden.Where(word => Words(file).Contains(word)).Select(word => $"{Path.GetFileName(file)} says {word}"));
        Assert.Empty(breaches);
    }

    [Fact]
    public void No_type_is_named_as_the_root_namespace()
    {
        var files = Directory.GetFiles(Repository.Path("src"), "ReportBuilder.cs", SearchOption.AllDirectories);
        Assert.Empty(files);
    }

    public static TheoryData<string> StageNames() => [.. Stages];

    private static IEnumerable<string> References(string stage) =>
        Project(stage).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    private static IEnumerable<string> Packages(string stage) =>
        Project(stage).Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);

    private static XDocument Project(string stage) =>
        XDocument.Load(Repository.Path("src", $"ReportBuilder.{stage}", $"ReportBuilder.{stage}.csproj"));

    /// <summary>The calls in a file that start a word: "File." in "File.ReadAllText", not in "SourceFile.".</summary>
    private static HashSet<string> Words(string file) =>
        [.. System.Text.RegularExpressions.Regex.Matches(
            string.Join('\n', File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal))),
            @"(?<![\w.])(?:File|Directory|Console|Environment)\.(?=[A-Z])|DateTime\.(?:Utc)?Now|Guid\.NewGuid|Random\.Shared").Select(match => match.Value)];
}

using System.Text.Json;
using ReportBuilder.Files;

namespace ReportBuilder.Tests.Program.Starting;

/// <summary>The edition that a new user starts from.</summary>
public sealed class NewEditionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_edition_builds_at_once_without_a_complaint()
    {
        var edition = folder.Path("mine");
        Assert.Equal(0, ProgramRun.Of("new", edition).ExitCode);
        var run = ProgramRun.Of("build", edition);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("", run.Error);
        Assert.Contains(" 0 warnings", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_of_it_is_explained() => Assert.All(
        EmbeddedFiles.Under("starter/").Where(file => !file.Key.EndsWith(".csv", StringComparison.Ordinal) && !file.Key.EndsWith("README.md", StringComparison.Ordinal)),
        file => Assert.Contains("\n# ", "\n" + System.Text.Encoding.UTF8.GetString(file.Value.AsSpan()), StringComparison.Ordinal));

    [Fact]
    public void Every_table_of_it_is_explained_beside_it()
    {
        var guide = File.ReadAllText(Repository.Path("examples", "starter", "data", "README.md"));
        Assert.All(Directory.GetFiles(Repository.Path("examples", "starter", "data"), "*.csv"), table => Assert.Contains($"`{Path.GetFileName(table)}`", guide, StringComparison.Ordinal));
    }

    [Fact]
    public void The_full_example_comes_whole() =>
        Assert.Equal(
            new[] { "content", "data" }.Sum(part => Directory.GetFiles(Repository.Path(part), "*", SearchOption.AllDirectories).Length),
            EmbeddedFiles.Under("cities/").Count());

    [Fact]
    public void A_folder_that_holds_something_is_left_alone()
    {
        folder.Write("mine/note.txt", "keep");
        var run = ProgramRun.Of("new", folder.Path("mine"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error RB8040: there is something in this place already", run.Error, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path("mine")));
    }

    [Fact]
    public void Schemas_are_written_and_an_editors_own_settings_are_kept()
    {
        folder.Write(".vscode/settings.json", "{}");
        Assert.Equal(0, ProgramRun.Of("init-schemas", folder.Root).ExitCode);
        Assert.Equal("{}", File.ReadAllText(folder.Path(".vscode", "settings.json")));
        Assert.Equal(
            ["chart.schema.json", "front-matter.schema.json", "recipe.schema.json", "report.schema.json", "style.schema.json", "table.schema.json"],
            Directory.GetFiles(folder.Path("schemas")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("new")]
    [InlineData("new", "x", "--from", "towns")]
    [InlineData("init-schemas", "a", "b")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("serve", "--port", "many")]
    [InlineData("release", "--date", "yesterday")]
    [InlineData("diff")]
    [InlineData("diff", "a", "b", "--format", "docx")]
    public void A_command_line_that_makes_no_sense_exits_2(params string[] arguments) => Assert.Equal(2, ProgramRun.Of(arguments).ExitCode);

    [Fact]
    public void The_schema_of_the_recipe_knows_the_steps_and_the_schema_of_front_matters_its_keys()
    {
        Assert.Equal(
            Loading.Steps().Order(StringComparer.Ordinal),
            Schema("recipe").GetProperty("properties").GetProperty("steps").GetProperty("items").GetProperty("oneOf").EnumerateArray()
                .Select(step => step.GetProperty("required")[0].GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(
            Loading.FrontMatterKeys().Order(StringComparer.Ordinal),
            Schema("front-matter").GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    private static JsonElement Schema(string name) => JsonDocument.Parse(File.ReadAllBytes(Repository.Path("schemas", $"{name}.schema.json"))).RootElement;

    private static class Loading
    {
        public static IEnumerable<string> Steps() => ReportBuilder.Loading.Recipes.StepReader.Names;

        public static IEnumerable<string> FrontMatterKeys() => ReportBuilder.Loading.Report.FrontMatter.Known;
    }
}

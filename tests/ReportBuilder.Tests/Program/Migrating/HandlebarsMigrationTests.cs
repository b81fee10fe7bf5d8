using ReportBuilder.Migrating;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Tests.Program.Migrating;

/// <summary>Templates of before come out as templates of today that make the same report.</summary>
public sealed class HandlebarsMigrationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("{{title}} {{{content}}}", "{{ title }} {{ content }}")]
    [InlineData("{{#if title}}a{{else}}b{{/if}}", "{{ if title }}a{{ else }}b{{ end }}")]
    [InlineData("{{#unless title}}a{{/unless}}", "{{ if !title }}a{{ end }}")]
    [InlineData("x\n{{#if title}}\na\n{{/if}}\n", "x\n{{~ if title ~}}\na\n{{~ end ~}}\n")]
    [InlineData("{{#each cities}}{{name}}{{../title}}{{#unless @last}}, {{/unless}}{{@index}}{{/each}}", "{{ for unit in units }}{{ unit.name }}{{ title }}{{ if !for.last }}, {{ end }}{{ for.index }}{{ end }}")]
    [InlineData("{{#each scripts}}{{this}}{{/each}}", "{{ for script in scripts }}{{ script }}{{ end }}")]
    [InlineData("{{#each this}}{{title}}{{/each}}", "{{ for item in items }}{{ item.title }}{{ end }}")]
    [InlineData("{{#with profile}}{{name}}{{/with}}", "{{ if profile }}{{ profile.name }}{{ end }}")]
    [InlineData("{{#each tiers}}{{#each cities}}{{name}} {{../name}}{{/each}}{{/each}}", "{{ for tier in tiers }}{{ for unit in tier.units }}{{ unit.name }} {{ tier.name }}{{ end }}{{ end }}")]
    [InlineData("{{> cards cases}}{{> trail}}", "{{ include \"cards\" cases }}{{ include \"trail\" }}")]
    [InlineData("{{permalink \"a b\" title}}", "{{ permalink \"a b\" title }}")]
    [InlineData("{{! a comment }}{{!-- another --}}", "{{ # a comment }}{{ # another }}")]
    [InlineData("{{number}} {{date}}", "{{ partNumber }} {{ published }}")]
    public void Of_pages(string before, string now) => Assert.Equal(now, HandlebarsMigration.Migrate(before, isDocument: false).Text);

    [Theory]
    [InlineData("{{rank city dimension}} {{ordinal (rank city \"A part\")}}", "{{ rank unit dimension }} {{ ordinal (rank unit \"A part\") }}")]
    [InlineData("{{#each better}}{{part}} ({{rank city part}}){{#unless last}}{{#if second-last}} and {{else}}, {{/if}}{{/unless}}{{/each}}", "{{ for standing in better }}{{ standing.part }} ({{ rank unit standing.part }}){{ if !for.last }}{{ if for.rindex == 1 }} and {{ else }}, {{ end }}{{ end }}{{ end }}")]
    [InlineData("{{source-statement}} {{score leader dimension}}", "{{ source_statement }} {{ score winner dimension }}")]
    public void Of_the_document(string before, string now) => Assert.Equal(now, HandlebarsMigration.Migrate(before, isDocument: true).Text);

    [Theory]
    [InlineData("a\n{{#repeat 5}}x{{/repeat}}", 2)]
    [InlineData("{{title", 1)]
    public void What_cannot_be_turned_is_said_with_its_line(string before, int line) => Assert.Equal(line, HandlebarsMigration.Migrate(before, isDocument: false).Notes[0].Line);

    [Fact]
    public void The_templates_of_before_make_the_same_report_once_they_are_migrated()
    {
        var byHand = folder.CopyOf("tests", "fixtures", "tiny-report");
        var migrated = folder.CopyOfFolder(byHand, "migrated");
        WriteTemplates("templates-before", migrated);
        WriteTemplates("templates-after", byHand);
        Assert.Contains(Build(migrated).Diagnostics, found => found.Code == "RB1105" && found.Hint.Contains("reportbuilder migrate", StringComparison.Ordinal));

        var run = ProgramRun.Of("migrate", migrated);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("34 templates migrated", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(migrated, "templates-before", "html", "page.hbs")));
        var (expected, built) = (Build(byHand), Build(migrated));
        Assert.True(built.Value is not null, string.Join('\n', built.Diagnostics));
        foreach (var file in expected.Value!.Files.Where(file => file.Key.StartsWith("html/", StringComparison.Ordinal) || file.Key == "report.pdf"))
            Assert.True(file.Value.AsSpan().SequenceEqual(built.Value!.Files.Single(other => other.Key == file.Key).Value.AsSpan()), file.Key);
    }

    /// <summary>Writes the templates of a fixture into an edition, without the ".txt" that keeps them from being taken for the project's own.</summary>
    private void WriteTemplates(string fixture, string edition)
    {
        var from = Repository.Path("tests", "fixtures", fixture);
        foreach (var file in Directory.EnumerateFiles(from, "*.txt", SearchOption.AllDirectories))
            folder.Write(Path.Combine(edition, "templates", Path.ChangeExtension(Path.GetRelativePath(from, file), null)), File.ReadAllText(file));
    }

    [Fact]
    public void A_run_that_was_stopped_can_be_taken_up_and_another_template_is_not_written_over()
    {
        folder.Write("edition/templates/html/page.hbs", "{{title}}");
        folder.Write("edition/templates/html/page.sbn", "{{ title }}");
        Assert.Equal(0, ProgramRun.Of("migrate", folder.Path("edition")).ExitCode);
        folder.Write("edition/templates/html/page.hbs", "{{title}}");
        folder.Write("edition/templates/html/page.sbn", "mine");
        var run = ProgramRun.Of("migrate", folder.Path("edition"));
        Assert.Equal((1, "mine"), (run.ExitCode, File.ReadAllText(folder.Path("edition", "templates", "html", "page.sbn"))));
    }

    private static Outcome<BuiltReport?> Build(string edition) => ReportBuild.Run(new Commands.Builds.BuildOrder(edition, null, null), _ => { });
}

namespace ReportBuilder.Tests.Program;

/// <summary>Indices as others compute them - from 0 to 1, of z-scores, without tiers - make whole reports.</summary>
public sealed class RealIndexTests : IDisposable
{
    private const string MinMax = "steps:\n  - normalise: { as: min-max, to: 1 }\n  - aggregate: { by: arithmetic }\n  - rank: { ties: competition }\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    // Trade of Ames: (8/8 + 38/48) / 2 = 0.8958; Life: 1; Overall: 0.9479. Overall of Brant: 0.84375.
    [Fact]
    public void An_index_from_0_to_1_prints_scores_that_can_be_told_apart()
    {
        Write(MinMax);
        var ranking = Built("ranking.html");
        Assert.Contains("0.948", ranking, StringComparison.Ordinal);
        Assert.Contains("0.844", ranking, StringComparison.Ordinal);
        Assert.DoesNotContain(">1.0<", ranking, StringComparison.Ordinal);
        Assert.Contains("0.948", File.ReadAllText(folder.Path("out", "html", "towns", "ames.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_recipe_says_with_how_many_decimals_levels_and_parts_print()
    {
        Write("decimals: { index: 1, Trade: 4 }\n" + MinMax);
        var ranking = Built("ranking.html");
        Assert.Contains(">0.9</a>", ranking, StringComparison.Ordinal);
        Assert.Contains("0.8958", ranking, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("steps:\n  - normalise: { as: z-score }\n  - aggregate: { by: arithmetic }\n")]
    [InlineData("steps:\n  - normalise: { as: min-max }\n  - aggregate: { level: variable, by: arithmetic }\n  - aggregate: { by: copeland }\n")]
    public void Scores_below_0_do_not_stop_a_report_with_a_cover(string recipe)
    {
        Write(recipe);
        foreach (var rest in new string[][] { [], ["--only", "data"] })
        {
            var run = ProgramRun.Of(["build", folder.Root, "--output", folder.Path("out"), "--quiet", .. rest]);
            Assert.True(run.ExitCode == 0, run.Error);
            Assert.DoesNotContain("RB3005", run.Output + run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_edition_without_tiers_is_told_once_what_is_missing()
    {
        Write(MinMax, text: "{{tier \"Ames\"}} and {{tier \"Brant\"}}.\n");
        var run = ProgramRun.Of("check", folder.Root);
        Assert.Contains("the edition has no tiers, so that no town is in one", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("add 'tiers:' to content/report.yaml", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("has no score", run.Output + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("templates/document/unit-profile.sbn", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_asks_for_a_missing_score_is_told_which_cell_is_empty()
    {
        Write(MinMax, text: "Ames has {{total \"Ames\"}}.\n", readings: Readings.Replace("Ports,Ames,9", "Ports,Ames,", StringComparison.Ordinal));
        var run = ProgramRun.Of("check", folder.Root);
        Assert.Contains("2:12 error RB4201: Ames has no score in 'Ports': the cell is empty", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("1 of 4 units has no score in 'Overall': Ames; empty: 'Ports' of Ames (data/readings.csv:2:12)", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Further_groupings_of_units_print_a_ranking_each()
    {
        Write(MinMax.Replace("ties: competition", "in-groups: [income]", StringComparison.Ordinal), units: "id,name,group,group income\names,Ames,N,rich\nbrant,Brant,N,poor\ncole,Cole,S,rich\ndorn,Dorn,S,poor\n");
        var ranking = Built("ranking.html");
        Assert.Contains("The ranking inside each income", ranking, StringComparison.Ordinal);
        Assert.Contains("rich", ranking, StringComparison.Ordinal);
    }

    private const string Readings = """
        indicator,town,value
        Ports,Ames,9
        Ports,Brant,8
        Ports,Cole,5
        Ports,Dorn,1
        Markets,Ames,40
        Markets,Brant,50
        Markets,Cole,20
        Markets,Dorn,2
        Parks,Ames,7
        Parks,Brant,5
        Parks,Cole,6
        Parks,Dorn,3
        Schools,Ames,30
        Schools,Brant,30
        Schools,Cole,10
        Schools,Dorn,20

        """;

    private string Built(string page)
    {
        var run = ProgramRun.Of("build", folder.Root, "--output", folder.Path("out"), "--quiet", "--only", "html");
        Assert.True(run.ExitCode == 0, run.Error);
        return File.ReadAllText(folder.Path("out", "html", page));
    }

    private void Write(string recipe, string text = "", string readings = Readings, string units = "id,name,group\names,Ames,N\nbrant,Brant,N\ncole,Cole,S\ndorn,Dorn,S\n")
    {
        folder.Write("data/recipe.yaml", "levels: [index, dimension, variable, indicator]\n" + recipe);
        folder.Write("data/readings.csv", readings);
        folder.Write("data/units.csv", units);
        folder.Write(
            "data/framework.csv",
            """
            dimension-id,dimension,variable-id,variable,indicator-no,indicator,direction,data-year,source
            trade,Trade,ports,Ports,1,Ports,higher,1902,Almanac
            trade,Trade,markets,Markets,2,Markets,higher,1902,Almanac
            life,Life,parks,Parks,3,Parks,higher,1902,Almanac
            life,Life,schools,Schools,4,Schools,higher,1902,Almanac

            """);
        folder.Write(
            "content/report.yaml",
            """
            id: towns-1903
            title: Towns
            year: 1903
            date: 1903-06-01
            language: en-GB
            stage: draft
            publisher: The Imaginary Survey
            description: An invented index.
            keywords: [fiction]
            source-statement: Every figure in this report is invented.
            outline:
              - kind: cover
              - kind: text
                content: content/text.md
              - kind: ranking
                title: The ranking
              - kind: town-profiles
                title: Towns
              - kind: method
                title: Method
            terms:
              unit: { one: town, other: towns }

            """);
        folder.Write("content/text.md", $"---\ntitle: A text\n---\n\nAn invented index.\n\n{text}");
    }
}

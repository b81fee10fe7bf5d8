using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Loading.Changing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading.Changing;

/// <summary>A name changes where it is the name, and nothing else changes.</summary>
public sealed class RenamingTests
{
    [Theory]
    [InlineData("Green and low-carbon", "Low-carbon growth")]
    [InlineData("Hefei", "New Luzhou")]
    public void A_renamed_edition_is_as_right_as_before_and_only_the_words_differ(string old, string with)
    {
        var sources = EditionFolder.Read("");
        var changed = Renaming.Of(sources, old, with, _ => true).Value;
        Assert.NotEmpty(changed.Changes);
        var after = sources with { Files = sources.Files.RemoveRange(changed.Gone).SetItems(changed.Files) };
        Assert.Equal(Told(sources), Told(after));

        var back = Renaming.Of(after, with, old, _ => true).Value;
        var again = after.Files.RemoveRange(back.Gone).SetItems(back.Files);
        Assert.Equal(sources.Files.Keys, again.Keys);
        Assert.All(sources.Files, file => Assert.True(file.Value.AsSpan().SequenceEqual(again[file.Key].AsSpan()), file.Key));
    }

    [Theory]
    [InlineData("Greenfield and Evergreen grew.")]
    [InlineData("A Green-field site and a non-Green one.")]
    [InlineData("Green Park is a name, and Green belt is a town too.")]
    [InlineData("green is a colour")]
    public void Other_words_that_hold_the_name_are_not_hit(string words) =>
        Assert.DoesNotContain("content/text.md", Renamed(words).Files.Keys);

    [Fact]
    public void A_word_of_the_language_is_left_alone_in_prose_and_told()
    {
        var changed = Renamed("Green leads {{total \"Green\"}}. The town is green.\n");
        Assert.Contains("Green leads {{total \"Verde\"}}. The town is green.", Text(changed, "content/text.md"), StringComparison.Ordinal);
        var left = Assert.Single(changed.LeftAlone, one => one.Place.File == "content/text.md");
        Assert.Equal((6, 1), (left.Place.Line, left.Place.Column));
    }

    [Theory]
    [InlineData("Green leads.", "Verde leads.")]
    [InlineData("Green leads ![Trees](media/green.png).", "Verde leads ![Trees](media/green.png).")]
    [InlineData("It is Green’s turn, and Green's.", "It is Verde’s turn, and Verde's.")]
    [InlineData("{{rank \"Green\"}} and {{gap \"Ames\" \"Green\" \"Trade\"}}", "{{rank \"Verde\"}} and {{gap \"Ames\" \"Verde\" \"Trade\"}}")]
    [InlineData("{{value 'score of \"Green\" in Trade'}}", "{{value 'score of \"Verde\" in Trade'}}")]
    [InlineData("[It leads]{claim=\"rank of Green = 1 and rank of 'Green' in Trade = 2\"}.", "[It leads]{claim=\"rank of Verde = 1 and rank of 'Verde' in Trade = 2\"}.")]
    [InlineData("[It leads]{claim=\"rank of Green belt = 1\"}.", null)]
    [InlineData("[It leads]{claim=\"best 1 of 'Green belt' = Ames\"}.", null)]
    [InlineData("::: chart bars\ndata: scores of Trade, Green, Ames\nhighlight: Green\nfinding: Green is first\n:::", "::: chart bars\ndata: scores of Trade, Verde, Ames\nhighlight: Verde\nfinding: Verde is first\n:::")]
    [InlineData("```\nGreen\n```", null)]
    public void In_Markdown_the_name_is_found_in_words_calls_claims_and_charts(string words, string? expected)
    {
        var changed = Renamed(words);
        if (expected is null)
            Assert.DoesNotContain("content/text.md", changed.Files.Keys);
        else
            Assert.Contains(expected, Text(changed, "content/text.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unit: Green", "unit: Verde")]
    [InlineData("unit: \"Green\"", "unit: \"Verde\"")]
    [InlineData("unit: 'Green'   # the town", "unit: 'Verde'   # the town")]
    [InlineData("units: [Ames, Green, Green belt]", "units: [Ames, Verde, Green belt]")]
    [InlineData("map: { Green: 1, 'Green belt': 2 }", "map: { Verde: 1, 'Green belt': 2 }")]
    [InlineData("Green: 2", "Verde: 2")]
    [InlineData("- Green", "- Verde")]
    [InlineData("claim: rank of Green = 1", "claim: rank of Verde = 1")]
    [InlineData("standfirst: What Green did", "standfirst: What Verde did")]
    [InlineData("standfirst: >-\n  What Green did\n  then", "standfirst: >-\n  What Verde did\n  then")]
    [InlineData("# Green is a comment", null)]
    [InlineData("name: Greenfield", null)]
    public void In_YAML_and_front_matter_keys_values_and_conditions_are_found(string yaml, string? expected)
    {
        var changed = Renaming.Of(Small("Words.", ("content/style.yaml", yaml + "\n")), "Green", "Verde", _ => true).Value;
        Assert.Equal(expected is null ? null : expected + "\n", changed.Files.ContainsKey("content/style.yaml") ? Text(changed, "content/style.yaml") : null);
    }

    [Fact]
    public void Tables_keep_their_dialect()
    {
        var table = "\uFEFFort;\"wert\";jahr\r\nGreen; 1,5;2024\r\n\"Green\";\"2,5\";2025\r\n Green ;3;x\r\nGreenfield;4;Green 2024\r\n\r\n";
        var changed = Renaming.Of(Small("Words.", ("data/own.csv", table)), "Green", "Verde; neu", _ => true).Value;
        Assert.Equal(
            "\uFEFFort;\"wert\";jahr\r\n\"Verde; neu\"; 1,5;2024\r\n\"Verde; neu\";\"2,5\";2025\r\n\"Verde; neu\";3;x\r\nGreenfield;4;\"Verde; neu 2024\"\r\n\r\n",
            Text(changed, "data/own.csv"));
    }

    [Fact]
    public void A_region_of_a_map_and_a_file_that_is_called_after_the_name_are_renamed_too()
    {
        var changed = Renaming.Of(
            Small("See [it](content/cases/02-green.md).", ("content/cases/02-green.md", "---\nunit: Green\n---\n\nWords.\n"), ("data/map.geojson", "{\"name\":\"Green\",\"x\":\"Green belt\"}")),
            "Green", "New Verde", _ => true).Value;
        Assert.Equal("---\nunit: New Verde\n---\n\nWords.\n", Text(changed, "content/cases/02-new-verde.md"));
        Assert.Equal("content/cases/02-green.md", Assert.Single(changed.Gone));
        Assert.Contains("(content/cases/02-new-verde.md)", Text(changed, "content/text.md"), StringComparison.Ordinal);
        Assert.Equal("{\"name\":\"New Verde\",\"x\":\"Green belt\"}", Text(changed, "data/map.geojson"));
    }

    [Fact]
    public void Names_that_cannot_be_written_without_quotes_get_them_in_expressions() =>
        Assert.Contains("rank of 'Bread and salt' = 1", Text(Renaming.Of(Small("[It leads]{claim=\"rank of Green = 1\"}."), "Green", "Bread and salt", _ => true).Value, "content/text.md"), StringComparison.Ordinal);

    [Fact]
    public void Ids_and_the_tables_of_earlier_editions_stay_and_are_told()
    {
        var changed = Renaming.Of(Small("Words.", ("data/history.csv", "edition,unit,class,part,score,rank\n2024,Green,,,3,1\n")), "Green", "Verde", _ => true).Value;
        Assert.DoesNotContain("data/history.csv", changed.Files.Keys);
        Assert.Contains(changed.LeftAlone, one => one.Why.Contains("concordance", StringComparison.Ordinal));
        Assert.Contains(changed.LeftAlone, one => one is { Words: "green", Place.File: "data/units.csv" });
        Assert.StartsWith("id,name\ngreen,Verde\n", Text(changed, "data/units.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gren", "Verde", "RB1351", "did you mean 'Green'?")]
    [InlineData("Green", "Ames", "RB1352", "give another name")]
    [InlineData("Green", " ", "RB1352", "a name is words on one line, without quotation marks and without blanks around them")]
    public void What_cannot_be_renamed_is_refused_with_the_nearest_name(string old, string with, string code, string hint)
    {
        var outcome = Renaming.Of(Small("Words."), old, with, _ => true);
        Assert.Equal((code, hint), (outcome.Diagnostics.Single().Code, outcome.Diagnostics.Single().Hint));
        Assert.Empty(outcome.Value.Files);
    }

    private static string[] Told(ReportSources sources) =>
        [.. ReportPipeline.Draft(sources, _ => { }).Diagnostics.Where(found => found.Severity != Severity.Note).Select(found => $"{found.Code} {found.Severity}").Order(StringComparer.Ordinal)];

    private static ChangedEdition Renamed(string words) => Renaming.Of(Small(words), "Green", "Verde", _ => true).Value;

    private static string Text(ChangedEdition changed, string path) => Encoding.UTF8.GetString(changed.Files[path].AsSpan());

    private static ReportSources Small(string words, params (string Path, string Text)[] more)
    {
        (string Path, string Text)[] files =
        [
            ("content/report.yaml", "id: towns\ntitle: Towns\nyear: 1903\ndate: 1903-06-01\nlanguage: en-GB\noutline:\n  - { kind: text, content: content/text.md }\n"),
            ("content/text.md", $"---\ntitle: A text\n---\n\n\n{words}\n"),
            ("data/units.csv", "id,name\ngreen,Green\names,Ames\ngreen-belt,Green belt\n"),
            ("data/framework.csv", "dimension-id,dimension,variable-id,variable,indicator-no,indicator,direction,data-year,source\ntrade,Trade,ports,Ports,1,Ports,higher,1902,Almanac\n"),
            ("data/scores.csv", "dimension,variable,unit,score\nTrade,Ports,Green,3\nTrade,Ports,Ames,2\nTrade,Ports,Green belt,1\n"),
            .. more,
        ];
        return new(files.ToImmutableSortedDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text).ToImmutableArray(), StringComparer.Ordinal));
    }
}

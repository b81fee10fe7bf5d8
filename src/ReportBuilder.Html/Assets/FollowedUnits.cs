using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Assets;

/// <summary>
/// What pages say of the unit that a reader follows, as a script for each unit, loaded when it is followed: pages opened from a disk may not
/// fetch data, but may load scripts.
/// </summary>
internal static class FollowedUnits
{
    public const string NamesPath = "data/followed.js";

    public static string PathOf(string unitId) => $"data/followed/{unitId}.js";

    /// <summary>A call with the ids and names of all units: [[id, name] ...].</summary>
    public static void WriteNames(HtmlText script, Site site) => script.Raw("reportUnits("u8).Json(json =>
    {
        json.WriteStartArray();
        foreach (var unit in site.Scores.Units)
        {
            json.WriteStartArray();
            json.WriteStringValue(unit.Id);
            json.WriteStringValue(unit.Name);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }).Raw(");\n"u8);

    /// <summary>A call with the unit's id, its name and a line for each page that is about a dimension; under "" that for all others.</summary>
    public static void Write(HtmlText script, Site site, Unit unit) => script.Raw("reportFollowed("u8).Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", unit.Id);
        json.WriteString("name", unit.Name);
        json.WriteStartObject("lines");
        json.WriteString("", Line(site, unit, site.Scores.Framework.Root, site.Wording["site.overall"]));
        foreach (var page in site.Plan.Pages)
        {
            if (page is { Kind: PageKind.Dimension or PageKind.CaseStudy, Dimension: { } dimension } && site.Scores.FindColumn(dimension.Id) is not null)
                json.WriteString(page.Path, Line(site, unit, dimension, dimension.Name));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }).Raw(");\n"u8);

    private static string Line(Site site, Unit unit, FrameworkNode part, string name)
    {
        var (scores, wording) = (site.Scores, site.Wording);
        if (scores.Rank(unit, part) is not { } rank || scores.Score(unit, part).Value is not { } score)
            return wording.Say("site.followed.unranked", ("part", name), ("name", unit.Name));
        var first = site.FirstIn(part);
        var gap = Math.Abs((scores.Score(first, part).Value ?? score) - score);
        return wording.Say(
            rank == 1 ? "site.followed.first" : "site.followed.line",
            ("part", name),
            ("name", unit.Name),
            ("rank", rank),
            ("count", scores.Units.Length),
            ("gap", PrintedNumbers.Score(gap, scores.DecimalsOf(part), site.Inputs.Style.Numbers)),
            ("first", first.Name)
        );
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Assets;

/// <summary>
/// The regions of the edition's outlines as a script, for tables of scores that are shown as a map of shaded regions; loaded when one is, for
/// pages opened from a disk may not fetch data, but may load scripts.
/// </summary>
internal static class RegionScript
{
    public const string Path = "data/regions.js";

    /// <summary>In pixels where the window has room for them.</summary>
    private const double Width = 640;

    /// <summary>The outlines of the first map of the report on which every unit is a region; null where there is none.</summary>
    public static MapOutline? OutlineOf(ReportDocument document, ImmutableArray<Unit> units) =>
        document
            .InReadingOrder()
            .SelectMany(entry => entry.Section.Content)
            .OfType<Figure>()
            .Select(figure => figure.Spec.Outline)
            .FirstOrDefault(outline => outline is not null && Holds(outline, units));

    /// <summary>A call with the size of the map, who must be named for it, and its regions: [id of the unit or "", path].</summary>
    public static void Write(HtmlText script, Site site, MapOutline outline) => script.Raw("reportRegions("u8).Json(json =>
    {
        var frame = new MapFrame(outline.Projection, [.. outline.Places()], Width);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var unit in site.Scores.Units)
            ids.TryAdd(unit.Name, unit.Id);
        json.WriteStartObject();
        json.WriteString("box", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {frame.Bottom:0.#}"));
        json.WriteString("outlines", outline.Attribution.Length > 0 ? site.Wording.Say("site.table.outlines", ("source", outline.Attribution)) : "");
        json.WriteStartArray("regions");
        foreach (var region in outline.Regions)
        {
            json.WriteStartArray();
            json.WriteStringValue(ids.GetValueOrDefault(region.Name, ""));
            json.WriteStringValue(PathOf(frame.Rings(region)));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }).Raw(");\n"u8);

    private static bool Holds(MapOutline outline, ImmutableArray<Unit> units)
    {
        var names = outline.Regions.Select(region => region.Name).ToHashSet(StringComparer.Ordinal);
        return units.All(unit => names.Contains(unit.Name));
    }

    /// <summary>Closed lines as the path of an SVG, to a tenth of a pixel.</summary>
    private static string PathOf(ImmutableArray<ImmutableArray<(double X, double Y)>> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            for (var at = 0; at < ring.Length; at++)
                path.Append(CultureInfo.InvariantCulture, $"{(at == 0 ? "M" : " ")}{ring[at].X:0.#} {ring[at].Y:0.#}");
            path.Append('Z');
        }

        return path.ToString();
    }
}

using System.Collections.Immutable;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Figures;

/// <summary>The lines of a map that speak of its ground: "outline: data/shires.geojson", "projection: equal-area", "regions: name".</summary>
internal sealed class MapKeys(SectionDraft draft, ChartKeys keys, TextOrigin origin, SourcePlace place)
{
    private static readonly ImmutableArray<string> UsualNames = ["name", "NAME", "Name", "id"];

    private static readonly ImmutableArray<(string Name, MapProjection Projection)> Projections =
        [("mercator", MapProjection.Mercator), ("equal-area", MapProjection.EqualArea), ("plate-carree", MapProjection.PlateCarree)];

    /// <returns>False after a diagnostic.</returns>
    /// <param name="outline">Null where the chart asks for none.</param>
    public bool TryRead(ChartKind kind, out MapOutline? outline)
    {
        outline = null;
        if (new[] { "outline", "projection", "regions" }.FirstOrDefault(key => keys[key] is not null) is not { } first)
            return true;
        if (kind != ChartKind.Map)
            return Refuse(first, $"'{first}' belongs to a map", "leave the line out, or write '::: chart map'");
        if (keys.Text("outline") is not { Length: > 0 } path)
            return Refuse(first, $"'{first}' says how outlines are drawn, and the map has none", "add a line 'outline: data/NAME.geojson'");
        if (draft.Inputs.Outlines.FirstOrDefault(file => file.Path == path) is not { } file)
            return Refuse("outline", $"there is no file {path}", "put the regions there as GeoJSON; docs/charts.md says where to find them");
        if (file.Features.IsEmpty)
            return false;
        return TryRead(file, out outline);
    }

    private bool TryRead(OutlineFile file, out MapOutline? outline)
    {
        outline = null;
        var asked = keys.Text("projection") is { Length: > 0 } text ? text : "mercator";
        var known = Projections.FirstOrDefault(projection => projection.Name == asked);
        if (known.Name is null)
            return Refuse(
                "projection",
                $"'{asked}' is no projection of maps here",
                NearestName.Hint(asked, Projections.Select(projection => projection.Name)) is { Length: > 0 } near
                    ? near
                    : "write mercator, equal-area or plate-carree"
            );
        var properties = file
            .Features.SelectMany(feature => feature.Properties.Keys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToArray();
        var naming = keys.Text("regions") is { Length: > 0 } own ? own : UsualNames.FirstOrDefault(properties.Contains) ?? "";
        if (!properties.Contains(naming))
            return Refuse(
                keys["regions"] is null ? "outline" : "regions",
                naming.Length > 0 ? $"the outlines have no property '{naming}'" : "none of the properties of the outlines is a name",
                $"write 'regions: PROPERTY'; their properties are {string.Join(", ", properties)}"
            );
        var named = file.Features.GroupBy(feature => feature.Properties.GetValueOrDefault(naming, ""), StringComparer.Ordinal);
        outline = new(
            known.Projection,
            [.. named.Select(region => new MapRegion(Typography.Set(region.Key, '\0'), [.. region.SelectMany(feature => feature.Rings)]))]
        )
        {
            Attribution = Typography.Set(Wording.WithoutStop(file.Attribution), '\0'),
        };
        return true;
    }

    private bool Refuse(string key, string message, string hint)
    {
        draft.Error("RB4124", keys[key] is { } line ? origin.At(line.Line, line.Column) : place, message, hint);
        return false;
    }
}

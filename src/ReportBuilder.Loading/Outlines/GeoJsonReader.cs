using System.Collections.Immutable;
using System.Text.Json;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Outlines;

/// <summary>Reads the regions of a GeoJSON file (RFC 7946): features with polygons. Points and lines among them are left out.</summary>
internal sealed class GeoJsonReader(string path)
{
    private const string WantedForm = "a map takes a FeatureCollection of Polygon and MultiPolygon features: export the regions as GeoJSON";
    private const string WantedDegrees = "GeoJSON holds degrees, longitude before latitude: export it in WGS 84 (EPSG:4326)";
    private readonly Findings findings = new();

    public OutlineFile Read(ImmutableArray<byte> bytes)
    {
        var outline = new OutlineFile(path, [], "");
        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory());
            outline = Read(json.RootElement);
        }
        catch (JsonException fault)
        {
            findings.Error(
                "RB1250",
                new(path, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1),
                "this is no JSON",
                "export the file anew, or mend what stands here"
            );
        }

        return outline with { Problems = [.. findings.InOrder()] };
    }

    private OutlineFile Read(JsonElement root)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || Text(root, "type") != "FeatureCollection"
            || !root.TryGetProperty("features", out var written)
            || written.ValueKind != JsonValueKind.Array
        )
        {
            findings.Error("RB1251", new(path), "the file is no collection of features", WantedForm);
            return new(path, [], "");
        }

        var features = ImmutableArray.CreateBuilder<OutlineFeature>(written.GetArrayLength());
        var number = 0;
        foreach (var feature in written.EnumerateArray())
        {
            number++;
            if (Feature(feature, number) is { } read)
                features.Add(read);
        }

        if (features.Count == 0 && findings.InOrder().All(found => found.Severity != Severity.Error))
            findings.Error("RB1251", new(path), "none of its features is a region", WantedForm);
        return new(path, features.DrainToImmutable(), Text(root, "attribution"));
    }

    /// <summary>The feature, or null where it is no region or is wrong.</summary>
    private OutlineFeature? Feature(JsonElement feature, int number)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
            return null;
        var kind = Text(geometry, "type");
        if (kind is not ("Polygon" or "MultiPolygon"))
            return null;
        try
        {
            var polygons = kind == "Polygon" ? [geometry.GetProperty("coordinates")] : geometry.GetProperty("coordinates").EnumerateArray().ToArray();
            return new(Properties(feature), [.. polygons.SelectMany(Rings)]);
        }
        catch (Exception fault) when (fault is InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException or FormatException)
        {
            findings.Error("RB1252", new(path), $"feature {number} has coordinates that are no lists of longitude and latitude", WantedDegrees);
            return null;
        }
        catch (OffTheEarthException fault)
        {
            findings.Error("RB1252", new(path), $"feature {number} has a place off the earth: {fault.Message}", WantedDegrees);
            return null;
        }
    }

    /// <summary>The shore of a polygon and its holes; a ring without area is left out.</summary>
    private static IEnumerable<ImmutableArray<GeoPoint>> Rings(JsonElement polygon)
    {
        var isShore = true;
        foreach (var written in polygon.EnumerateArray())
        {
            ImmutableArray<GeoPoint> ring = [.. written.EnumerateArray().Select(Place)];
            if (ring.Length > 1 && ring[0] == ring[^1])
                ring = ring.RemoveAt(ring.Length - 1);
            if (ring.Length > 2 && Area(ring) is var area && area != 0)
                yield return area > 0 == isShore ? ring : [.. ring.Reverse()];
            isShore = false;
        }
    }

    private static GeoPoint Place(JsonElement written)
    {
        var place = new GeoPoint(written[0].GetDouble(), written[1].GetDouble());
        return place is { Longitude: >= -180 and <= 180, Latitude: >= -90 and <= 90 }
            ? place
            : throw new OffTheEarthException(FormattableString.Invariant($"{place.Longitude}, {place.Latitude}"));
    }

    /// <summary>Twice the area, above zero where the ring runs against the clock.</summary>
    private static double Area(ImmutableArray<GeoPoint> ring)
    {
        var area = 0.0;
        for (var at = 0; at < ring.Length; at++)
        {
            var (one, next) = (ring[at], ring[(at + 1) % ring.Length]);
            area += (one.Longitude * next.Latitude) - (next.Longitude * one.Latitude);
        }

        return area;
    }

    private static ImmutableSortedDictionary<string, string> Properties(JsonElement feature)
    {
        var properties = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (feature.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            properties["id"] = id.ToString();
        if (feature.TryGetProperty("properties", out var written) && written.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in written.EnumerateObject().Where(property => property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number))
                properties[property.Name] = property.Value.ToString();
        }

        return properties.ToImmutable();
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    /// <summary>A place with a longitude or latitude that there is not.</summary>
    private sealed class OffTheEarthException(string place) : Exception(place);
}

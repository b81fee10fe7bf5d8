using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Sections;

/// <summary>A section a city, in rank order, each from the city-profile template.</summary>
internal sealed class CityProfiles(Composition composition, SectionTemplates templates)
{
    public ImmutableArray<Section> Write(SourcePlace place) => [.. composition.Reader.Order(composition.Reader.Root).Select(city => Write(city, place))];

    private Section Write(Unit city, SourcePlace place)
    {
        var scores = composition.Scores;
        var id = composition.Anchors.Take($"city-{city.Id}");
        var scope = new SectionScope(composition, SectionKind.City, id, "ink") { City = city };
        var (opening, content) = templates.Write("city-profile", scope, Scopes.City(composition, city));
        var rank = scores.Rank(city, scores.Framework.Root)?.ToString(CultureInfo.InvariantCulture) ?? "";
        return new(SectionKind.City, id, rank, Typography.Set(city.Name, '\0'), "ink", [], opening, content, [], place)
        {
            City = city,
            Description = $"{city.Name} in {composition.Inputs.Edition.Title}: overall rank {rank} of {scores.Units.Length}, strengths, weaknesses and scores in every dimension.",
        };
    }
}

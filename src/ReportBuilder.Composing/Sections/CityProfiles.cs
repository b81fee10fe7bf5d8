using System.Globalization;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Sections;

/// <summary>The section of a city, from the city-profile template.</summary>
internal sealed class CityProfiles(Composition composition)
{
    private readonly SectionTemplates templates = new(composition);

    public Section Write(SectionPlan plan, Unit city, string id)
    {
        var scores = composition.Scores;
        var scope = new SectionScope(composition, SectionKind.City, id, "ink") { City = city };
        var (opening, content) = templates.Write("city-profile", scope, Scopes.City(composition, city));
        var rank = scores.Rank(city, scores.Framework.Root)?.ToString(CultureInfo.InvariantCulture) ?? "";
        return new(SectionKind.City, id, rank, Typography.Set(city.Name, '\0'), "ink", [], opening, content, [], plan.Place)
        {
            City = city,
            Description = $"{city.Name} in {composition.Inputs.Edition.Title}: overall rank {rank} of {scores.Units.Length}, strengths, weaknesses and scores in every dimension.",
        };
    }
}

using System.Collections.Immutable;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Report;

/// <summary>The tiers of the overall score, the highest first.</summary>
internal static class TierReader
{
    public static ImmutableArray<Tier> Read(MapReader report, Findings findings)
    {
        var tiers = ImmutableArray.CreateBuilder<Tier>();
        foreach (var map in report.Maps("tiers"))
        {
            var tier = new MapReader(map, "a tier", ReportKeys.Tier, findings);
            _ = tier.Required("at-least");
            var (name, atLeast) = (tier.Required("name"), tier.Number("at-least") ?? 0);
            if (tiers.Any(other => other.Name == name))
                findings.Error("RB1114", tier.PlaceOf("name"), $"two tiers are called '{name}'");
            if (tiers.Count > 0 && atLeast >= tiers[^1].AtLeast)
                findings.Error("RB1114", tier.PlaceOf("at-least"), $"'{name}' does not start below '{tiers[^1].Name}'", "write the highest tier first");
            tiers.Add(new(tiers.Count + 1, name, atLeast));
        }

        return tiers.ToImmutable();
    }
}

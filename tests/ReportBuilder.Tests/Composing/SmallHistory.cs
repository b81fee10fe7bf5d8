using System.Collections.Immutable;
using ReportBuilder.Composing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;

namespace ReportBuilder.Tests.Composing;

/// <summary>
/// The small edition with three before it. Aarhus leads for the third time, Cork was first in 2022, Den Haag is new, Dover left, and the borders
/// of Xi'an were drawn anew.
/// </summary>
internal static class SmallHistory
{
    public static ReportInputs Inputs { get; } = SmallEdition.Inputs with { History = new("", [Edition(2022, "Cork", "Aarhus", "Bergen", "Dover", "Xi'an"), Edition(2023, "Aarhus", "Bergen", "Cork", "Dover", "Xi'an"), Edition(2024, "Aarhus", "Bergen", "Xi'an", "Cork", "Dover")]) };

    public static Scorebook Scores { get; } = Scorer.Score(Inputs).Value;

    public static Outcome<ReportDocument> Compose(string markdown) => Composer.Compose(SmallEdition.With(markdown, Inputs), Scores, SmallEdition.Draw);

    public static string Printed(string markdown) => DocumentText.Of(Compose(markdown).Value.Sections[0].Content);

    private static PastEdition Edition(int year, params string[] ranked) => new(
        year,
        "",
        [.. ranked.Select(name => new PastName(name, [name], Ids(name), name == "Xi'an" ? [new(2025, Comparability.NotComparable, "its borders were drawn anew")] : []))],
        [new("", ["Overall index"], ["overall-index"], []), new("Trade", ["Trade"], ["trade"], [])],
        [.. ranked.Select((name, at) => new PastScore(name, "", "", 20 - (3 * at), at + 1, default)), .. ranked.Select((name, at) => new PastScore(name, "Trade", "", 10 - at, null, default))],
        []);

    private static ImmutableArray<string> Ids(string name) => SmallEdition.Inputs.Dataset.Units.Where(unit => unit.Name == name).Select(unit => unit.Id).ToImmutableArray();
}

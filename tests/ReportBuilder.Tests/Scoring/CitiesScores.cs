using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Scoring;

/// <summary>The edition of this repository, scored once for all tests.</summary>
internal static class CitiesScores
{
    public static ReportInputs Inputs { get; } = EditionLoader.Load(EditionFolder.Read("")).Value;

    public static Outcome<Scorebook> Scored { get; } = Scorer.Score(Inputs);

    public static Scorebook Book => Scored.Value;

    public static FrameworkNode Dimension(string name) => Book.Framework.Dimensions.Single(node => node.Name == name);

    public static FrameworkNode Variable(string name) => Book.Framework.Variables.Single(node => node.Name == name);

    public static Unit City(string name) => Book.Units.Single(unit => unit.Name == name);
}

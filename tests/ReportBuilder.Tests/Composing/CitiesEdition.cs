using ReportBuilder.Charts;
using ReportBuilder.Composing;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Composing;

/// <summary>The edition of this repository, composed once for all tests.</summary>
internal static class CitiesEdition
{
    private static readonly Lazy<ReportInputs> LoadedInputs = new(() => EditionLoader.Load(EditionFolder.Read("")).Value);
    private static readonly Lazy<Scorebook> Scored = new(() => Scorer.Score(Inputs).Value);
    private static readonly Lazy<Outcome<ReportDocument>> ComposedOutcome = new(() => Composer.Compose(Inputs, Scores, Draw));

    public static ReportInputs Inputs => LoadedInputs.Value;

    public static Scorebook Scores => Scored.Value;

    public static Outcome<ReportDocument> Composed => ComposedOutcome.Value;

    public static ReportDocument Document => Composed.Value;

    public static Outcome<DrawnChart> Draw(ChartSpec spec) => ChartDrawing.Draw(spec, Inputs.Fonts.Measure);

    public static Section Section(string id) => Document.InReadingOrder().Select(entry => entry.Section).Single(section => section.Id == id);

    public static Section[] Sections(SectionKind kind) => [.. Document.InReadingOrder().Select(entry => entry.Section).Where(section => section.Kind == kind)];
}

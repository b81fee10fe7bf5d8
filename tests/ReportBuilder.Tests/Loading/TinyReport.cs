using System.Collections.Immutable;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>The small edition of four invented towns.</summary>
public static class TinyReport
{
    public const string Folder = "tests/fixtures/tiny-report";

    public static ReportSources Sources { get; } = EditionFolder.Read(Folder);

    public static ReportInputs Inputs { get; } = EditionLoader.Load(Sources).Value;

    public static ImmutableArray<Diagnostic> Findings(ReportSources sources) => EditionLoader.Load(sources).Diagnostics;
}

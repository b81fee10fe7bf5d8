namespace ReportBuilder.Composing.Rules;

/// <summary>A reference that nobody cites does not support anything.</summary>
internal static class UnusedSources
{
    public static void Check(WholeReport report)
    {
        foreach (var source in report.Inputs.Sources.Where(source => !report.Context.Sources.IsUsed(source.Id)))
            report.Warn("RB4407", source.Place, $"no text draws on the source '{source.Id}'", $"write {{{{cite \"{source.Id}\"}}}} where it belongs, or take the row out");
    }
}

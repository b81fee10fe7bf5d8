namespace ReportBuilder.Composing.Rules.Facts;

/// <summary>A reference that nobody cites does not support anything.</summary>
internal static class UnusedSources
{
    public static void Check(WholeReport report)
    {
        // Another language may have a part of the texts only: the main one says what is used.
        if (!report.Inputs.Edition.Languages.IsMain)
            return;
        foreach (var source in report.Inputs.Sources.Where(source => !report.Context.Sources.IsUsed(source.Id)))
            report.Warn(
                "RB4407",
                source.Place,
                $"no text draws on the source '{source.Id}'",
                $"write {{{{cite \"{source.Id}\"}}}} where it belongs, or take the row out"
            );
    }
}

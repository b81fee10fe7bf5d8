namespace ReportBuilder.Composing.Rules;

/// <summary>A reference that nobody cites does not support anything.</summary>
internal static class UnusedSources
{
    public static void Check(Composition composition)
    {
        foreach (var source in composition.Inputs.Sources.Where(source => !composition.Sources.IsUsed(source.Id)))
            composition.Warn("RB4407", source.Place, $"no text draws on the source '{source.Id}'", $"write {{{{cite \"{source.Id}\"}}}} where it belongs, or take the row out");
    }
}

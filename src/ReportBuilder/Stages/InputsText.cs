using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Stages;

/// <summary>What was loaded.</summary>
internal static class InputsText
{
    public static string Print(ReportInputs inputs)
    {
        var text = new StageText("load");
        text.Line(0, $"{inputs.Edition.Title} {inputs.Edition.Year}, {inputs.Edition.Language}, {inputs.Edition.Stage}");
        text.Line(0, $"units {inputs.Dataset.Units.Length}, columns {inputs.Dataset.Columns.Length}, published totals {inputs.PublishedTotals.Length}");
        foreach (var dimension in inputs.Framework.Dimensions)
        {
            text.Line(1, $"{dimension.Number} {dimension.Name} [{dimension.Id}]");
            foreach (var variable in dimension.Children)
                text.Line(2, $"{variable.Number} {variable.Name} [{variable.Id}], {variable.Children.Length} indicators");
        }

        foreach (var content in inputs.Texts.Values)
            text.Line(1, $"{content.Path}: {content["title"]}");
        text.Line(0, $"facts {inputs.Facts.Length}, sources {inputs.Sources.Length}, font {inputs.Fonts.Name}");
        PrintOutline(text, inputs.Outline, 1);
        return text.ToString();
    }

    private static void PrintOutline(StageText text, IEnumerable<OutlinePart> parts, int depth)
    {
        foreach (var part in parts)
        {
            text.Line(depth, $"{part.Kind} {part.Content}{part.Title}");
            PrintOutline(text, part.Parts, depth + 1);
        }
    }
}

using ReportBuilder.Loading.Tables;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading;

/// <summary>What only shows when the files of an edition are seen together.</summary>
internal static class InputChecks
{
    public static void Run(ReportInputs inputs, Findings findings)
    {
        var parts = inputs.Outline.SelectMany(Walk).ToList();
        foreach (var part in parts.Where(part => inputs.Texts.ContainsKey(part.Content) && !findings.HasError(part.Content)))
            Check(part, inputs.Texts[part.Content], inputs, findings);
        foreach (var made in inputs.Publications.Where(made => inputs.Texts.ContainsKey(made.Content) && !findings.HasError(made.Content)))
            CheckTitle(inputs.Texts[made.Content], findings);
        if (!findings.HasError(EditionLoader.ReportPath))
            CheckOutline(inputs, parts, findings);
        CheckNames(inputs, findings);
        CheckColours(inputs, findings);
    }

    private static void CheckOutline(ReportInputs inputs, IEnumerable<OutlinePart> parts, Findings findings)
    {
        var printed = parts.Select(part => part.Content).Concat(inputs.Publications.Select(made => made.Content)).ToHashSet(StringComparer.Ordinal);
        if (inputs.Publications.Any(made => made.PrintsUnitTexts))
            printed.UnionWith(inputs.Dataset.Units.Select(unit => UnitTexts.Of(unit.Id, inputs)).OfType<ContentText>().Select(text => text.Path));
        foreach (var path in inputs.Texts.Keys.Where(path => !printed.Contains(path)))
            findings.Warning(
                "RB1305",
                new(path),
                "the file is not in the outline and is not printed",
                $"add it to the outline in {EditionLoader.ReportPath}, or delete it"
            );
    }

    private static IEnumerable<OutlinePart> Walk(OutlinePart part) => part.Parts.SelectMany(Walk).Prepend(part);

    private static void Check(OutlinePart part, ContentText text, ReportInputs inputs, Findings findings)
    {
        if (part.Title.Length == 0)
            CheckTitle(text, findings);
        if (part.Kind == "dimension" && text["dimension"].Length == 0)
            findings.Error(
                "RB1303",
                text.PlaceOf("dimension"),
                $"the front matter does not say which {inputs.Edition.Terms.Dimension.One} this is",
                "add a line 'dimension: ...'"
            );
    }

    private static void CheckTitle(ContentText text, Findings findings)
    {
        if (text["title"].Length == 0)
            findings.Error("RB1302", text.PlaceOf("title"), "the front matter has no title", "start the file with ---, a line 'title: ...' and ---");
    }

    private static void CheckNames(ReportInputs inputs, Findings findings)
    {
        var dimensions = Names.Of(inputs.Edition.Terms.Dimension.One, "RB1303", inputs.Framework.Dimensions, findings);
        var units = Names.Of(inputs.Edition.Terms.Unit.One, "RB1303", inputs.Dataset.Units, findings);
        foreach (var text in inputs.Texts.Values)
        {
            if (text["dimension"].Length > 0 && inputs.Framework.Dimensions.Length > 0)
                dimensions.Find(text["dimension"], text.PlaceOf("dimension"));
            if (text["unit"].Length > 0 && inputs.Dataset.Units.Length > 0)
                units.Find(text["unit"], text.PlaceOf("unit"));
        }
    }

    private static void CheckColours(ReportInputs inputs, Findings findings)
    {
        foreach (var dimension in inputs.Framework.Dimensions.Where(dimension => !inputs.Theme.Colours.ContainsKey($"d{dimension.Number}")))
            findings.Error(
                "RB1116",
                new SourcePlace(EditionLoader.ReportPath),
                $"'{dimension.Name}' has no colour",
                $"add 'd{dimension.Number}: ...' to the colours of the theme"
            );
    }
}

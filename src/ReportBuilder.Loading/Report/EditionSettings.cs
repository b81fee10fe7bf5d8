using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Fonts;
using ReportBuilder.Loading.History;
using ReportBuilder.Loading.Recipes;
using ReportBuilder.Loading.Style;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Report;

/// <summary>
/// What an edition says of itself rather than in words or figures: report.yaml and the fonts it names, the recipe, the house style.
/// </summary>
internal sealed record EditionSettings(
    Edition Edition,
    Theme Theme,
    ImmutableArray<OutlinePart> Outline,
    ImmutableArray<Tier> Tiers,
    TemplateText RecipeText,
    Recipe? Recipe,
    HouseStyle Style,
    FontFamily Fonts,
    HistorySettings History)
{
    public static EditionSettings Read(ReportFile file, EditionFiles files, Findings findings)
    {
        // Without a mapping there are no keys to miss: one error has said so, and the rest of the edition is still checked.
        var onReport = file.Map is null ? new Findings() : findings;
        var report = file.Reader("the report", onReport);
        var edition = EditionReader.Read(report, file.Languages, files, onReport) with { Wording = file.Wording };
        var theme = ThemeReader.Read(report, onReport);
        var outline = new OutlineReader(files.Paths, file.Terms, onReport).Read(report);
        var tiers = TierReader.Read(report, onReport);
        var recipe = files.Recipe();
        return new(
            edition,
            theme,
            outline,
            tiers,
            recipe,
            RecipeReader.Read(recipe, findings),
            files.Has(StyleReader.Path) && files.Text(StyleReader.Path) is { } words
                ? StyleReader.Read(words, file.Wording, findings)
                : StyleReader.None(file.Wording),
            ThemeFonts.Read(report, files, findings),
            HistorySettings.Read(report, onReport));
    }
}

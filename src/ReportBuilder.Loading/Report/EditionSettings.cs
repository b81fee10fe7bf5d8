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
    PrintSettings Print,
    ImmutableArray<OutlinePart> Outline,
    ImmutableArray<OutlinePart> MainOutline,
    ImmutableArray<Tier> Tiers,
    TemplateText RecipeText,
    Recipe? Recipe,
    HouseStyle Style,
    FontFamily Fonts,
    HistorySettings History,
    ImmutableArray<Publication> Publications)
{
    public static EditionSettings Read(ReportFile file, EditionFiles files, Findings findings)
    {
        // Without a mapping there are no keys to miss: one error has said so, and the rest of the edition is still checked.
        var onReport = file.Map is null ? new Findings() : findings;
        var report = file.Reader("the report", onReport);
        var edition = EditionReader.Read(report, file.Languages, files, onReport) with { Wording = file.Wording };
        var theme = ThemeReader.Read(report, edition.Language, onReport);
        var outline = new OutlineReader(files.Paths, file.Terms, onReport).Read(report);
        var main = file.Languages.IsMain ? outline : new OutlineReader(files.Paths, file.Terms, new()).Read(file.MainReader);
        var tiers = TierReader.Read(report, onReport);
        if (!file.Languages.IsMain)
            tiers = [.. tiers.Zip(TierReader.Read(file.MainReader, new()), (tier, inMain) => tier with { Key = inMain.Name })];
        var recipe = files.Recipe();
        return new(
            edition,
            theme,
            new PrintReader(files, onReport).Read(report),
            outline,
            main,
            tiers,
            recipe,
            RecipeReader.Read(recipe, file.Languages, findings),
            TranslatedFiles.Of(StyleReader.Path, file.Languages, files.Has) is { } style && files.Has(style) && files.Text(style) is { } words
                ? StyleReader.Read(style, words, file.Wording, findings)
                : StyleReader.None(file.Wording),
            ThemeFonts.Read(report, files, findings),
            HistorySettings.Read(report, onReport),
            new PublicationReader(files, file.Languages, onReport).Read(report));
    }
}

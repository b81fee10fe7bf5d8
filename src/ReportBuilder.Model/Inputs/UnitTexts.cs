namespace ReportBuilder.Model.Inputs;

/// <summary>Short texts about units, which countdowns and briefs print: content/units/hefei.md, in another language content/units/hefei.zh.md.</summary>
public static class UnitTexts
{
    public const string Folder = "content/units/";

    /// <summary>The text of a unit in the language in which the edition is read; null where there is none.</summary>
    public static ContentText? Of(string unitId, ReportInputs inputs)
    {
        var languages = inputs.Edition.Languages;
        return PathsOf(unitId, languages).Select(path => inputs.Texts.GetValueOrDefault(path)).FirstOrDefault(text => text is not null);
    }

    private static IEnumerable<string> PathsOf(string unitId, EditionLanguages languages) => languages.IsMain
        ? [$"{Folder}{unitId}.md"]
        : [$"{Folder}{unitId}.{languages.Current}.md", $"{Folder}{unitId}.{LanguageTag.Primary(languages.Current)}.md"];
}

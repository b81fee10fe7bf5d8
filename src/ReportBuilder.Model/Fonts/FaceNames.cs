namespace ReportBuilder.Model.Fonts;

/// <summary>What a face is called: its full name, and all that it answers to.</summary>
internal sealed record FaceNames(string Full, IReadOnlyList<string> All)
{
    private const int FamilyName = 1;
    private const int FullName = 4;
    private const int PostScriptName = 6;

    public static FaceNames Of(FontBytes file, int start)
    {
        if (!FontReader.TableDirectory(file, start).TryGetValue("name", out var table))
            return new("(without a name)", []);
        var names = NameReader.Names(table).Where(name => name.Id is FamilyName or FullName or PostScriptName && name.Text.Length > 0).ToList();
        // Most files have each name in English first.
        return new(
            names.Find(name => name.Id == FullName).Text ?? names.Find(name => name.Id == PostScriptName).Text ?? "(without a name)",
            [.. names.Select(name => name.Text)]
        );
    }

    public bool Answers(string wanted) => All.Any(name => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase));
}

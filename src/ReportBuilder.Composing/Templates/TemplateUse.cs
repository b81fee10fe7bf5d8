namespace ReportBuilder.Composing.Templates;

/// <summary>Which templates a part of the report asked for. One that could not be filled in is told of once and left out from then on.</summary>
/// <param name="before">What is known of all that stands before; null where the part is written ahead of its turn.</param>
internal sealed class TemplateUse(TemplateUse? before)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly HashSet<string> faulty = new(StringComparer.Ordinal);

    public bool AreAllSound => faulty.Count == 0;

    public void Use(string path) => used.Add(path);

    public void Leave(string path) => faulty.Add(path);

    public bool IsLeft(string path) => faulty.Contains(path) || (before is not null && before.IsLeft(path));

    /// <summary>Whether a template was used here that what stands before has left out.</summary>
    public bool UsesLeft(TemplateUse earlier) => used.Overlaps(earlier.faulty);

    public void Add(TemplateUse part)
    {
        used.UnionWith(part.used);
        faulty.UnionWith(part.faulty);
    }
}

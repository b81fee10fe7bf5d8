using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Reuse;

/// <summary>Sections are the same that hold the same blocks, and sections below them that are the same.</summary>
internal sealed class SameSections : IEqualityComparer<Section>
{
    private SameSections()
    {
    }

    public static SameSections Comparer { get; } = new();

    public bool Equals(Section? x, Section? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x with { Children = [] } == y with { Children = [] } && AreSame(x.Children.AsSpan(), y.Children.AsSpan()));

    public int GetHashCode(Section section) => HashCode.Combine(section.Kind, section.Id, section.Title);

    private bool AreSame(ReadOnlySpan<Section> known, ReadOnlySpan<Section> sections)
    {
        if (known.Length != sections.Length)
            return false;
        for (var i = 0; i < known.Length; i++)
        {
            if (!Equals(known[i], sections[i]))
                return false;
        }

        return true;
    }
}

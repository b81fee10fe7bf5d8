using System.Diagnostics.CodeAnalysis;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>Texts of blocks are the same to the rules where they read the same and the same stretches of them are bound, wherever they stand.</summary>
internal sealed class SameProse : IEqualityComparer<WrittenProse>
{
    public bool Equals(WrittenProse? one, WrittenProse? other) =>
        ReferenceEquals(one, other)
        || (one is not null
            && other is not null
            && one.IsHeading == other.IsHeading
            && one.Kind == SectionKind.Colophon == (other.Kind == SectionKind.Colophon)
            && one.Prose.Text == other.Prose.Text
            && AreSame(one.Prose.Spans, other.Prose.Spans));

    public int GetHashCode([DisallowNull] WrittenProse written) => string.GetHashCode(written.Prose.Text, StringComparison.Ordinal);

    private static bool AreSame(IReadOnlyList<ProseSpan> one, IReadOnlyList<ProseSpan> other)
    {
        if (one.Count != other.Count)
            return false;
        for (var at = 0; at < one.Count; at++)
        {
            if (one[at].Start != other[at].Start || one[at].Binding != other[at].Binding)
                return false;
        }

        return true;
    }
}

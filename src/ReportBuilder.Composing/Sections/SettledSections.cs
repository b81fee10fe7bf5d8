using System.Collections.Immutable;
using ReportBuilder.Composing.Pieces;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Composing.Sections;

/// <summary>The sections of the last report as they were settled. Blocks that were written as the same objects and are mended the same stay the same objects, and so does a section of them.</summary>
internal sealed class SettledSections
{
    private readonly Remembered<string, Settled> last = new(StringComparer.Ordinal);

    public Section Mend(Section draft, Amendments amendments)
    {
        var mending = new Mending(amendments);
        var section = last.Find(draft.Id) is { } known && known.Amendments.AreSameAs(amendments) ? known.Mend(draft, mending) : mending.Mend(draft);
        last.Replace(draft.Id, new(draft, amendments, section));
        return section;
    }

    public void End() => last.End();

    public void Forget() => last.Forget();

    /// <summary>A section before and after it was mended.</summary>
    private sealed record Settled(Section Draft, Amendments Amendments, Section Section)
    {
        public Section Mend(Section draft, Mending mending)
        {
            var standfirst = SameWords.Are(Draft.Standfirst, draft.Standfirst) ? Section.Standfirst : mending.Mend(draft.Standfirst);
            var opening = Mend(draft.Opening, Draft.Opening, Section.Opening, mending);
            var content = Mend(draft.Content, Draft.Content, Section.Content, mending);
            var same = standfirst == Section.Standfirst && opening == Section.Opening && content == Section.Content && HasSameFrame(draft);
            return same ? Section : draft with { Standfirst = standfirst, Opening = opening, Content = content };
        }

        /// <summary>The blocks after mending; the last ones themselves where all are the same.</summary>
        private static ImmutableArray<Block> Mend(ImmutableArray<Block> drafts, ImmutableArray<Block> lastDrafts, ImmutableArray<Block> lastMended, Mending mending)
        {
            var blocks = ImmutableArray.CreateBuilder<Block>(drafts.Length);
            var same = drafts.Length == lastDrafts.Length;
            for (var at = 0; at < drafts.Length; at++)
            {
                var stands = at < lastDrafts.Length && ReferenceEquals(drafts[at], lastDrafts[at]);
                blocks.Add(stands ? lastMended[at] : mending.Mend(drafts[at]));
                same &= stands;
            }

            return same ? lastMended : blocks.MoveToImmutable();
        }

        private bool HasSameFrame(Section draft) =>
            Draft.Kind == draft.Kind
            && Draft.Number == draft.Number
            && Draft.Title == draft.Title
            && Draft.ColourToken == draft.ColourToken
            && Draft.Origin == draft.Origin
            && ReferenceEquals(Draft.Dimension, draft.Dimension)
            && ReferenceEquals(Draft.City, draft.City)
            && Draft.ShortTitle == draft.ShortTitle
            && Draft.Description == draft.Description;
    }
}

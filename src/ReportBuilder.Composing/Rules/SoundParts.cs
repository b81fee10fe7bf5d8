using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Composing.Rules;

/// <summary>Of the last report, the sections that are long enough, and the titles and facts that the house style has nothing to say of.</summary>
internal sealed class SoundParts
{
    private readonly Remembered<string, Section> sections = new(StringComparer.Ordinal);
    private ImmutableSortedDictionary<string, ContentText>? texts;
    private Edition? edition;
    private ImmutableArray<Fact> facts;

    /// <summary>Whether a section of the same words was long enough.</summary>
    public bool IsLongEnough(Section section) =>
        sections.Find(section.Id) is { } known
        && known.Title == section.Title
        && known.Standfirst == section.Standfirst
        && known.Opening == section.Opening
        && known.Content == section.Content;

    public void KeepLongEnough(Section section) => sections.Replace(section.Id, section with { Children = [] });

    /// <summary>Whether titles, what the edition says of itself and facts are those that were in style.</summary>
    public bool AreInStyle(ReportInputs inputs) => texts is not null && ReferenceEquals(inputs.Texts, texts) && ReferenceEquals(inputs.Edition, edition) && inputs.Facts == facts;

    public void KeepInStyle(ReportInputs inputs) => (texts, edition, facts) = (inputs.Texts, inputs.Edition, inputs.Facts);

    public void End() => sections.End();

    public void Forget()
    {
        sections.Forget();
        texts = null;
    }
}

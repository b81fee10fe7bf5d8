using System.Collections.Immutable;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Outline;

/// <summary>A publication, or one page of it, as a document of one section, which is written as those of the report are.</summary>
/// <param name="name">Of its files.</param>
/// <param name="content">Its text; null for pages that come from the data.</param>
internal sealed class PublicationPlan(Publication publication, string name, Edition head, ContentText? content, Unit? unit = null)
{
    public Publication Publication => publication;

    public string Name => name;

    public Edition Head => head;

    /// <summary>None for a publication whose text is not there, which was told when it was looked for.</summary>
    public static IEnumerable<PublicationPlan> All(Publication publication, ComposeContext context)
    {
        var head = HeadOf(context.Inputs.Edition, publication);
        if (publication.Kind == PublicationKind.Briefs)
            return context.Reader.Order(context.Reader.Root)
                .Select(unit => (Unit: unit, Text: UnitTexts.Of(unit.Id, context.Inputs)))
                .Where(brief => brief.Text is not null || !publication.OnlyWithText)
                .Select(brief => new PublicationPlan(publication, brief.Unit.Id, head, brief.Text, brief.Unit));
        return context.Inputs.Texts.TryGetValue(publication.Content, out var text) ? [new(publication, publication.Name, head, text)] : [];
    }

    public ImmutableArray<SectionPlan> Sections(Anchors ids, DiagnosticList diagnostics)
    {
        var part = new OutlinePart(publication.Kind.Name(), content?.Path ?? "", "", [], publication.Place);
        var id = ids.Take(unit is null ? name : $"{publication.Name}-{name}");
        return [new(part, SectionKind.Story, content, id, "", unit?.Name ?? content?["title"] ?? "", publication.Name, "ink", null, unit, [])];
    }

    /// <summary>What the edition says of itself on a publication: no subtitle, no files that the report carries, and an embargo of its own.</summary>
    private static Edition HeadOf(Edition edition, Publication publication) => edition with
    {
        Kind = edition.Wording[$"publication.{publication.Kind.Name()}"],
        Subtitle = "",
        Embargo = publication.Embargo ?? edition.Embargo,
        Corrections = [],
        Attached = [],
        AttachesChartData = false,
    };
}

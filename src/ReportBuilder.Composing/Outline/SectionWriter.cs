using System.Collections.Immutable;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Pictures;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Tables;
using ReportBuilder.Composing.Templates;
using ReportBuilder.Composing.Years;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Outline;

/// <summary>
/// Writes one planned section: its opening, the author's text, and what the data add. The sections inside it are written separately.
/// </summary>
internal sealed class SectionWriter(SectionDraft draft)
{
    private readonly SectionTemplates templates = new(draft);

    public Section Write(SectionPlan plan)
    {
        var place = plan.Place;
        var standfirst = FrontMatterLine(plan, "standfirst");
        var (opening, content) = plan is { Kind: SectionKind.Unit, Unit: { } unit }
            ? templates.Write("unit-profile", Scopes.Unit(draft, unit))
            : (WithPictures(plan, Opening(plan)), Content(plan, place));
        (opening, content) = LiftFacts(plan, opening, content);
        if (plan is { Kind: SectionKind.Unit, Unit: { } profiled })
            content = [.. content, .. ChangesPage.OfProfile(draft, profiled, place)];
        if (draft.FootnoteList(place) is { Length: > 0 } footnotes)
            content = [.. content, .. footnotes];
        return new(plan.Kind, plan.Id, plan.Number, Typography.Set(plan.Title, '\0'), plan.ColourToken, standfirst, opening, content, [], place)
        {
            Dimension = plan.Dimension,
            Unit = plan.Unit,
            ShortTitle = Typography.Set(ShortTitle(plan), '\0'),
            Description = Description(plan),
        };
    }

    /// <summary>A picture heads its part; on a cover it stands below the data.</summary>
    private ImmutableArray<Block> WithPictures(SectionPlan plan, ImmutableArray<Block> opening) =>
        plan.Kind == SectionKind.Cover ? opening.AddRange(SectionPictures.Of(draft, plan)) : SectionPictures.Of(draft, plan).AddRange(opening);

    private static string ShortTitle(SectionPlan plan) => plan.Content?["short"] is { Length: > 0 } own ? own : plan.Kind switch
    {
        SectionKind.Dimension when plan.Dimension is not null => plan.Dimension.Name,
        SectionKind.CaseStudy => plan.Name,
        _ => "",
    };

    private string Description(SectionPlan plan) =>
        plan switch
        {
            { Kind: SectionKind.Unit, Unit: { } unit } =>
                draft.Wording.Say(
                    "profile.description",
                    ("name", unit.Name),
                    ("title", draft.Inputs.Edition.Title),
                    ("rank", plan.Number),
                    ("count", draft.Scores.Units.Length)),
            { Content: { } content } => Typography.Set(content["description"], '\0'),
            _ => "",
        };

    private ImmutableArray<Inline> FrontMatterLine(SectionPlan plan, string key)
    {
        if (plan.Content is not { } content || content[key] is not { Length: > 0 } text)
            return [];
        var place = content.PlaceOf(key);
        var writer = new BlockWriter(draft, new(place.File, place.Line));
        var (inlines, prose) = writer.Line(text, 0, Math.Max(0, place.Column - 1));
        writer.Record(prose);
        return inlines;
    }

    private ImmutableArray<Block> Opening(SectionPlan plan) => plan.Kind switch
    {
        SectionKind.Cover => templates.Write("cover", Scopes.Edition(draft)).Content,
        SectionKind.Dimension when plan.Dimension is not null => templates.Write("dimension-opener", Scopes.Dimension(draft, plan)).Content,
        SectionKind.CaseStudy => templates.Write("case-study", Scopes.CaseStudy(draft, plan)).Content,
        _ => [],
    };

    private ImmutableArray<Block> Content(SectionPlan plan, SourcePlace place)
    {
        var own = plan.Content is { } text ? new BlockWriter(draft, TextOrigin.Of(text)).Write(text.Markdown) : [];
        ImmutableArray<Block> added = plan.Kind switch
        {
            SectionKind.Contents => [new ContentsList(place)],
            SectionKind.Colophon => ImprintList.Of(draft, place),
            SectionKind.Index => [new PendingIndex(place)],
            SectionKind.Glossary => draft.Context.Glossary.Write(draft, place),
            SectionKind.PlaceList => [new PendingList(plan.Part.Kind, place)],
            SectionKind.Dimension when plan.Dimension is not null => templates.Write("scoring-table", Scopes.Dimension(draft, plan)).Content,
            SectionKind.Ranking => templates.Write("ranking", Scopes.Edition(draft)).Content,
            SectionKind.Method => templates.Write("method", Scopes.Edition(draft)).Content,
            SectionKind.Analysis => templates.Write("analysis", Scopes.Analysis(draft)).Content,
            SectionKind.Indicators => templates.Write("indicators", Scopes.Edition(draft)).Content,
            SectionKind.TitlePage => templates.Write("title-page", Scopes.Edition(draft)).Content,
            _ => [],
        };
        if (plan.Part.Kind == ChangesPage.Kind)
            return [.. own, .. new ChangesPage(draft, place).Write()];
        return plan.Part.Kind == "claims"
            ? [.. own, LedgerAnnex.Place(draft.Ids.Take(LedgerAnnex.TableId, plan.Id), place, draft.Wording)]
            : [.. own, .. added];
    }

    /// <summary>Moves the facts of a place that is not ranked to its opener, where a ranked unit has its dimensions.</summary>
    private static (ImmutableArray<Block> Opening, ImmutableArray<Block> Content) LiftFacts(
        SectionPlan plan,
        ImmutableArray<Block> opening,
        ImmutableArray<Block> content
    )
    {
        if (plan.Kind != SectionKind.CaseStudy || opening.Any(block => block is FactsBox) || content.FirstOrDefault(block => block is FactsBox) is not { } box)
            return (opening, content);
        return (opening.Add(box), content.Remove(box));
    }
}

using System.Collections.Immutable;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Pictures;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Tables;
using ReportBuilder.Composing.Templates;
using ReportBuilder.Composing.Years;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

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
        var title = plan is { Kind: SectionKind.Story, Unit: null, Content: { } story } ? Headline(story) : Typography.Set(plan.Title, '\0');
        var standfirst = FrontMatterLine(plan, "standfirst");
        var (opening, content) = plan switch
        {
            { Kind: SectionKind.Unit, Unit: { } unit } => templates.Write("unit-profile", Scopes.Unit(draft, unit)),
            { Kind: SectionKind.Story } => Story(plan),
            _ => (WithPictures(plan, Opening(plan)), Content(plan, place)),
        };
        (opening, content) = LiftFacts(plan, opening, content);
        if (plan is { Kind: SectionKind.Unit, Unit: { } profiled })
            content = [.. content, .. ChangesPage.OfProfile(draft, profiled, place)];
        if (draft.FootnoteList(place) is { Length: > 0 } footnotes)
            content = [.. content, .. footnotes];
        return new(plan.Kind, plan.Id, plan.Number, title, plan.ColourToken, standfirst, opening, content, [], place)
        {
            Dimension = plan.Dimension,
            Unit = plan.Unit,
            ShortTitle = Typography.Set(ShortTitle(plan), '\0'),
            Description = Description(plan),
            BlankPagesBefore = plan.BlankPagesBefore,
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

    private ImmutableArray<Block> Own(SectionPlan plan) =>
        plan.Content is { } text ? new BlockWriter(draft, TextOrigin.Of(text)).Write(text.Markdown) : [];

    /// <summary>The headline of a publication with the values of its calls put in. A claim in the front matter holds the whole of it.</summary>
    private string Headline(ContentText text)
    {
        var (place, condition) = (text.PlaceOf("title"), text["claim"]);
        var writer = new BlockWriter(draft, new(place.File, place.Line));
        var support = condition.Length == 0 ? ProseSupport.Free : ProseSupport.Claimed;
        var (inlines, prose) = writer.Line(text["title"], 0, Math.Max(0, place.Column - 1), support);
        writer.TellOfFormulas(inlines, place);
        if (condition.Length > 0 && draft.Check(condition, text.PlaceOf("claim")) is { } held)
            draft.Bind(prose, held, draft.NextClaimId(), 0, prose.Claims.Count, text.PlaceOf("claim"));
        writer.Record(prose, draft.Id, isHeading: true);
        return prose.Text.Trim();
    }

    /// <summary>A publication's text stands between what its template says above and below the line of three hyphens.</summary>
    private (ImmutableArray<Block> Opening, ImmutableArray<Block> Content) Story(SectionPlan plan)
    {
        var (pictures, own) = (SectionPictures.Of(draft, plan), Own(plan));
        var values = AboutOne(plan, Scopes.Story(draft, plan));
        ImmutableArray<Block> made =
            plan.Part.Kind == PublicationKind.Countdown.Name() || plan.Part.Kind == PublicationKind.Cards.Name() ? new CountdownWriter(draft, templates).Write(plan, values)
            : plan.Part.Kind == PublicationKind.Changes.Name() ? new ChangesPage(draft, plan.Part.Place).Write()
            : [];
        if (plan.Unit is not { } unit)
        {
            var (head, below) = templates.Write(plan.Part.Kind, values);
            return ([.. head, .. pictures], [.. own, .. made, .. below]);
        }

        var (opening, content) = templates.Write(plan.Part.Kind, Scopes.Unit(draft, unit).Before(values));
        return ([.. opening, .. pictures], [.. own, .. content, .. ChangesPage.OfProfile(draft, unit, plan.Part.Place)]);
    }

    /// <summary>A feature's template sees the unit that it is about. RB4162: there is none of that name.</summary>
    private TemplateScope AboutOne(SectionPlan plan, TemplateScope values)
    {
        if (plan.Part.Kind != PublicationKind.Feature.Name())
            return values;
        var publication = draft.Inputs.Publications.First(made => made.Name == plan.Name);
        if (draft.Scores.Units.FirstOrDefault(unit => unit.IsCalled(publication.Of)) is { } found)
            return Scopes.Unit(draft, found).Before(values);
        draft.Error(
            "RB4162",
            publication.Place,
            $"no {draft.Context.Terms.Unit.One} that a feature could be about is called '{publication.Of}'",
            NearestName.Hint(publication.Of, draft.Scores.Units.Select(unit => unit.Name)));
        return TemplateScope.Of(new TemplateValue("unit", "")).Before(values);
    }

    private ImmutableArray<Block> Content(SectionPlan plan, SourcePlace place)
    {
        var own = Own(plan);
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

using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Years;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Outline;

/// <summary>
/// Turns the outline into plans. It finds each part's content, dimension and unit, and gives every section its id before any heading asks
/// for one.
/// </summary>
/// <param name="ids">Takes the ids of the sections.</param>
internal sealed class OutlinePlanner(ComposeContext context, Anchors ids, DiagnosticList diagnostics)
{
    private const string ProfilesKind = "profiles";

    /// <summary>Not a part but an empty page before the next one.</summary>
    private const string BlankKind = "blank";

    /// <summary>In the order of their names. The wording has a title for each, where nobody gives it one.</summary>
    private static readonly ImmutableArray<PartKind> Kinds =
    [
        new("acknowledgements", SectionKind.Acknowledgements),
        new("analysis", SectionKind.Analysis),
        new("appendix", SectionKind.Appendix),
        new("back-cover", SectionKind.BackCover),
        new("case-study", SectionKind.CaseStudy),
        new(ProfilesKind, SectionKind.UnitProfiles),
        new(ChangesPage.Kind, SectionKind.Text),
        new("claims", SectionKind.Text),
        new("colophon", SectionKind.Colophon),
        new("contents", SectionKind.Contents),
        new("cover", SectionKind.Cover),
        new("dimension", SectionKind.Dimension),
        new("foreword", SectionKind.Foreword),
        new("glossary", SectionKind.Glossary),
        new("index", SectionKind.Index),
        new("indicators", SectionKind.Indicators),
        new(PlaceLists.Boxes, SectionKind.PlaceList),
        new(PlaceLists.Figures, SectionKind.PlaceList),
        new(PlaceLists.Tables, SectionKind.PlaceList),
        new("method", SectionKind.Method),
        new("part", SectionKind.Part),
        new("ranking", SectionKind.Ranking),
        new("references", SectionKind.References),
        new("summary", SectionKind.Summary),
        new("text", SectionKind.Text),
        new("title-page", SectionKind.TitlePage),
    ];

    public ImmutableArray<SectionPlan> Plan(ImmutableArray<OutlinePart> outline)
    {
        ids.Take(Anchors.ContentsList);
        return Plan(outline, null);
    }

    private ImmutableArray<SectionPlan> Plan(ImmutableArray<OutlinePart> parts, FrameworkNode? dimension)
    {
        var plans = ImmutableArray.CreateBuilder<SectionPlan>();
        var blanks = new List<OutlinePart>();
        foreach (var part in parts)
        {
            if (part.Kind == BlankKind)
                blanks.Add(part);
            else if (Kinds.FirstOrDefault(known => known.Name == NameOf(part)) is { } kind)
            {
                var title = kind.Kind == SectionKind.Cover ? "" : TitleOf(kind.Name);
                var plan = Plan(part, kind.Kind, title, dimension, plans.Count(plan => plan.Kind == kind.Kind) + 1);
                plans.Add(plan with { BlankPagesBefore = blanks.Count });
                CheckBlank(blanks);
                blanks.Clear();
            }
            else
                diagnostics.Error(
                    "RB4101",
                    part.Place,
                    $"there is no kind of part '{part.Kind}'",
                    NearestName.Hint(part.Kind, Kinds.Select(known => known.Name).Append(BlankKind))
                );
        }

        foreach (var blank in blanks)
            diagnostics.Error("RB4180", blank.Place, "an empty page stands before a part, and none follows this one", "move it up, or take it out of the outline");

        return plans.DrainToImmutable();
    }

    private void CheckBlank(List<OutlinePart> blanks)
    {
        foreach (var blank in blanks.Where(blank => blank.Content.Length + blank.Title.Length + blank.Parts.Length > 0))
            diagnostics.Error("RB4181", blank.Place, "an empty page has neither title nor content nor parts", "write 'kind: blank' alone, or another kind");
    }

    private SectionPlan Plan(OutlinePart part, SectionKind kind, string defaultTitle, FrameworkNode? outer, int nth)
    {
        var content = Content(part);
        var dimension = Dimension(content, part, kind, nth) ?? outer;
        var title = FirstOf(
            part.Title,
            content?["title"],
            kind == SectionKind.Cover ? context.Inputs.Edition.Title : "",
            kind == SectionKind.Dimension ? dimension?.Name : "",
            defaultTitle
        );
        var unit = Unit(content, kind);
        var name = FirstOf(content?["name"], unit?.Name, content?["unit"], title);
        // Addresses are the same in every language: those of the main one.
        var (titled, named) = part.Address is { } address
            ? (FirstOf(address.Title, kind == SectionKind.Cover ? "" : context.MainWording[$"part.{NameOf(part)}"]), FirstOf(address.Name, address.Title))
            : (title, name);
        var id = ids.Take(Id(part, kind, titled, named, dimension));
        var colour = kind is SectionKind.Dimension or SectionKind.CaseStudy && dimension is not null ? $"d{dimension.Number}" : "ink";
        return new(
            part,
            kind,
            content,
            id,
            Number(kind, dimension, nth),
            title,
            name,
            colour,
            dimension,
            unit,
            [.. kind == SectionKind.UnitProfiles ? Profiles(part) : [], .. Plan(part.Parts, dimension)]
        );
    }

    /// <summary>The name of a kind of part; "city-profiles" in an edition of cities are profiles.</summary>
    private string NameOf(OutlinePart part) => part.Kind == $"{context.Terms.UnitKey.One}-{ProfilesKind}" ? ProfilesKind : part.Kind;

    /// <summary>What a part is called where nobody gives it a title.</summary>
    private string TitleOf(string kind) =>
        kind == ChangesPage.Kind && context.Scores.History is { } history
            ? context.Wording.Say("changes.title", ("year", history.Last.Year))
            : context.Wording[$"part.{kind}"];

    /// <summary>A section for each ranked unit, the best first.</summary>
    private IEnumerable<SectionPlan> Profiles(OutlinePart part) =>
        context
            .Reader.Order(context.Reader.Root)
            .Select(unit =>
            {
                var rank = context.Scores.Rank(unit, context.Reader.Root)?.ToString(CultureInfo.InvariantCulture) ?? "";
                return new SectionPlan(
                    part,
                    SectionKind.Unit,
                    null,
                    ids.Take($"{context.Terms.UnitKey.One}-{unit.Id}"),
                    rank,
                    unit.Name,
                    unit.Name,
                    "ink",
                    null,
                    unit,
                    []
                );
            });

    private ContentText? Content(OutlinePart part)
    {
        if (part.Content.Length == 0)
            return null;
        if (context.Inputs.Texts.TryGetValue(part.Content, out var content))
            return content;
        var hint = NearestName.Hint(part.Content, context.Inputs.Texts.Keys);
        var severity = context.Inputs.Edition.Stage == Stage.Final ? Severity.Error : Severity.Warning;
        diagnostics.Add(
            new(
                "RB4100",
                severity,
                part.Place,
                $"the content file '{part.Content}' does not exist",
                hint.Length > 0 ? hint : "write it, or take the part out of the outline"
            )
        );
        return null;
    }

    private FrameworkNode? Dimension(ContentText? content, OutlinePart part, SectionKind kind, int nth)
    {
        // A chapter nobody has written yet keeps its place: the nth dimension, with its opener and its table.
        if (content is null && kind == SectionKind.Dimension)
            return context.Scores.Framework.Dimensions.ElementAtOrDefault(nth - 1);
        if (content is null || kind is not (SectionKind.Dimension or SectionKind.CaseStudy))
            return null;
        var name = content["dimension"];
        if (context.Scores.Framework.Dimensions.FirstOrDefault(dimension => dimension.IsCalled(name)) is { } found)
            return found;
        if (name.Length > 0)
            diagnostics.Error(
                "RB4121",
                content.PlaceOf("dimension"),
                $"no {context.Terms.Dimension.One} is called '{name}'",
                NearestName.Hint(name, context.Scores.Framework.Dimensions.Select(dimension => dimension.Name))
            );
        else if (kind == SectionKind.Dimension)
            diagnostics.Error(
                "RB4121",
                content.PlaceOf("title"),
                $"the front matter names no {context.Terms.Dimension.One}",
                $"write '{context.Terms.Dimension.One}: NAME' at the top of {part.Content}"
            );
        return null;
    }

    private Unit? Unit(ContentText? content, SectionKind kind)
    {
        if (content is null || kind != SectionKind.CaseStudy || content["unit"] is not { Length: > 0 } name)
            return null;
        if (context.Scores.Units.FirstOrDefault(unit => unit.IsCalled(name)) is { } unit)
            return unit;
        diagnostics.Error(
            "RB4122",
            content.PlaceOf("unit"),
            $"no ranked {context.Terms.Unit.One} is called '{name}'",
            NearestName.Hint(name, context.Names.UnitNames) is { Length: > 0 } hint
                ? hint
                : $"a place that is not ranked has 'name' and no '{context.Terms.Unit.One}'"
        );
        return null;
    }

    private static string Id(OutlinePart part, SectionKind kind, string title, string name, FrameworkNode? dimension) => kind switch
    {
        SectionKind.Dimension when dimension is not null => dimension.Id,
        SectionKind.CaseStudy => Slug.Of(name),
        SectionKind.Text when part.Kind == ChangesPage.Kind => part.Kind,
        SectionKind.Summary or SectionKind.Text or SectionKind.Part or SectionKind.Appendix => Slug.Of(title),
        _ => part.Kind,
    };

    private static string Number(SectionKind kind, FrameworkNode? dimension, int nth) => kind switch
    {
        SectionKind.Summary => Roman(nth),
        SectionKind.Appendix => Letter(nth),
        SectionKind.Dimension => (dimension?.Number ?? nth).ToString("00", CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>"A" to "Z", then "AA".</summary>
    private static string Letter(int number) => (number > 26 ? Letter((number - 1) / 26) : "") + (char)('A' + ((number - 1) % 26));

    private static string Roman(int number)
    {
        int[] values = [10, 9, 5, 4, 1];
        string[] signs = ["X", "IX", "V", "IV", "I"];
        var roman = "";
        for (var at = 0; at < values.Length; at++)
        {
            for (; number >= values[at]; number -= values[at])
                roman += signs[at];
        }

        return roman;
    }

    private static string FirstOf(params string?[] texts) => texts.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? "";

    /// <summary>A kind of part by the name that outlines give it.</summary>
    private sealed record PartKind(string Name, SectionKind Kind);
}

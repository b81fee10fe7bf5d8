using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Markup.Proof;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Pages;

/// <summary>The first page: the cover, what the report found, the leading units, and the ways in.</summary>
internal static class HomePage
{
    private const int Leaders = 10;

    /// <summary>So far sums may lie apart that are made in another order.</summary>
    private const double Rounding = 1e-9;

    public static Dictionary<string, object?> Data(PageScope scope)
    {
        var (site, edition) = (scope.Site, scope.Site.Document.Edition);
        var data = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["heading"] = edition.Title,
            ["year"] = edition.Year,
            ["kindOfReport"] = edition.Kind,
            ["subtitle"] = edition.Subtitle,
            ["sourceStatement"] = edition.SourceStatement,
            ["keyFindings"] = KeyFindings(scope),
            ["ledger"] = LedgerMarkup.Of(scope),
            ["findings"] = Findings(scope),
            ["leaders"] = UnitRows(scope, site.Scores.InRankOrder(site.Scores.Framework.Root).Take(Leaders)),
            ["unitCount"] = site.Scores.Units.Length,
            ["dimensionTiles"] = Dimensions(scope),
            ["cases"] = site.Plan.CaseStudies.Select(page => SectionPage.Card(scope, page)).ToList(),
            ["unitsHref"] = PagePaths.Units(site.Scores.Terms),
            ["compareHref"] = PagePaths.Compare,
            ["weightsHref"] = PagePaths.Weights,
            ["dataHref"] = PagePaths.Data,
            ["contentsHref"] = PagePaths.Contents,
            ["rankingHref"] = (site.Plan.First(PageKind.Ranking) ?? site.Plan.First(PageKind.Units))!.Path,
        };
        if (scope.Page.Section is { } cover)
        {
            data["picture"] = SectionPage.Blocks([.. cover.Opening, .. WordsBelow(cover)], scope);
            data["content"] = SectionPage.Blocks(cover.Content, scope);
            data["petals"] = Petals(scope, cover.Opening);
        }

        return data;
    }

    /// <summary>Units with rank, total and a share of the best total: rows of the home page and the units page.</summary>
    /// <param name="withParts">Whether the rows show their dimensions as well.</param>
    public static List<Dictionary<string, object?>> UnitRows(PageScope scope, IEnumerable<Unit> units, bool withParts = true)
    {
        var (scores, root) = (scope.Site.Scores, scope.Site.Scores.Framework.Root);
        var best = scope.Site.ScaleOf(root);
        return units.Select(unit => new Dictionary<string, object?>(7, StringComparer.Ordinal)
        {
            ["name"] = unit.Name,
            ["href"] = scope.Page.Root + PagePaths.Unit(scores.Terms, unit.Id),
            ["rank"] = PrintedNumbers.Rank(scores.Rank(unit, root)),
            ["total"] = PrintedNumbers.Score(unit, root, scope.Site),
            ["share"] = PrintedNumbers.Share(scores.Score(unit, root).Value, best),
            ["tier"] = scores.TierOf(unit)?.Name ?? "",
            ["dimensions"] = withParts ? Parts(scope, unit, best) : null,
        }).ToList();
    }

    /// <summary>The dimension scores of a unit, each as a share of its own scale and as a piece of the bar of the total.</summary>
    /// <remarks>
    /// Pieces are cut between rounded sums, so that the bar as a whole is as long as the total says. Where the total is no sum, pieces share
    /// it as the scores compare.
    /// </remarks>
    private static List<Dictionary<string, object?>> Parts(PageScope scope, Unit unit, double best)
    {
        var (scores, sum) = (scope.Site.Scores, 0.0);
        var total = scores.Score(unit, scores.Framework.Root).Value;
        var whole = scores.Framework.Dimensions.Sum(dimension => scores.Score(unit, dimension).Value ?? 0);
        var scale = total is { } made && whole > 0 && Math.Abs(made - whole) > whole * Rounding ? made / whole : 1;
        return scores.Framework.Dimensions.Select(dimension =>
        {
            var score = scores.Score(unit, dimension).Value ?? 0;
            var (from, to) = (PrintedNumbers.Percent(sum * scale, best), PrintedNumbers.Percent((sum + score) * scale, best));
            sum += score;
            return new Dictionary<string, object?>(3, StringComparer.Ordinal)
            {
                ["accent"] = DimensionPages.Accent(scope.Site, dimension),
                ["share"] = PrintedNumbers.Share(score, scope.Site.ScaleOf(dimension)),
                ["part"] = PrintedNumbers.Share(to - from),
            };
        }).ToList();
    }

    /// <summary>What the cover says of its picture, and which units that shows where it does not show all.</summary>
    private static IEnumerable<Paragraph> WordsBelow(Section cover)
    {
        if (!cover.Standfirst.IsEmpty)
            yield return new(cover.Standfirst, ParagraphRole.Body, cover.Origin);
        if (cover.Opening.OfType<Figure>().FirstOrDefault(figure => figure.Spec.Kind == ChartKind.FlowerField) is { Finding: { Length: > 0 } shown })
            yield return new([new TextRun(shown)], ParagraphRole.Body, cover.Origin);
    }

    /// <summary>What each petal of the flowers on the cover is; nothing where it has none.</summary>
    private static List<Dictionary<string, object?>> Petals(PageScope scope, IEnumerable<Block> cover) =>
        cover
            .OfType<Figure>()
            .Where(figure => figure.Spec.Kind == ChartKind.FlowerField)
            .Take(1)
            .SelectMany(figure => figure.Spec.Series)
            .Where(series => series.ColourToken.Length > 0)
            .Select(series => new Dictionary<string, object?>(3, StringComparer.Ordinal)
            {
                ["name"] = series.Name,
                ["token"] = series.ColourToken,
                ["href"] = scope.Site.ScoredPart(series.Of) is { } part && scope.Site.PageOfDimension(part) is { } page ? scope.Page.Root + page.Path : "",
            })
            .ToList();

    /// <summary>The key figures of the summary, or of the part that holds it: what the report found, with its figures. Null where it has none.</summary>
    private static object? KeyFindings(PageScope scope)
    {
        var figures = scope
            .Site.Document.InReadingOrder()
            .Select(read => read.Section)
            .Where(section => section.Kind == SectionKind.Summary || section.Children.Any(child => child.Kind == SectionKind.Summary))
            .SelectMany(section => section.Content)
            .OfType<KeyFigures>()
            .FirstOrDefault();
        return figures is null ? null : SectionPage.Blocks([figures], scope);
    }

    private static List<Dictionary<string, object?>> Findings(PageScope scope)
    {
        var findings = new List<Dictionary<string, object?>>();
        foreach (var (section, _) in scope.Site.Document.InReadingOrder())
            if (section.Kind == SectionKind.Summary)
                findings.Add(Finding(scope, section));
        return findings;
    }

    private static Dictionary<string, object?> Finding(PageScope scope, Section section) => new(StringComparer.Ordinal)
    {
        ["href"] = scope.Href(section.Id),
        ["number"] = section.Number,
        ["title"] = section.Title,
        ["standfirst"] = PlainText.Of(section.Standfirst),
    };

    private static List<Dictionary<string, object?>> Dimensions(PageScope scope) =>
        scope
            .Site.Plan.Dimensions.Where(page => page.Dimension is not null)
            .Select(page =>
            {
                var card = SectionPage.Card(scope, page);
                var leaders = scope
                    .Site.Scores.InRankOrder(page.Dimension!)
                    .TakeWhile(unit => scope.Site.Scores.Rank(unit, page.Dimension!) == 1)
                    .Select(unit => unit.Name)
                    .ToList();
                card["leader"] = scope.Site.Wording.List(leaders);
                card["leaders"] = leaders.Count;
                return card;
            })
            .ToList();
}

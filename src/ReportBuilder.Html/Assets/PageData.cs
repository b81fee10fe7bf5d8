using System.Collections.Immutable;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Assets;

/// <summary>What a page is: the beginning of its data.</summary>
internal sealed record PageHead(string Title, string Kind, string Address, string Edition, string Description, string? Section);

/// <summary>A score of a unit, and its rank.</summary>
internal sealed record UnitScore(string NodeId, double? Score, int? Rank);

/// <summary>The scores of the unit that a page is about.</summary>
/// <param name="Word">What the edition calls a unit.</param>
internal sealed record UnitData(string Word, string Id, string Name, string Tier, ImmutableArray<UnitScore> Scores)
{
    public static UnitData Of(Unit unit, Scorebook book)
    {
        var (scores, index) = (ImmutableArray.CreateBuilder<UnitScore>(book.Columns.Length), book.IndexOf(unit));
        foreach (var column in book.Columns)
            scores.Add(new(column.Node.Id, column.Scores[index].Value, column.Ranks[index]));
        return new(book.Terms.UnitKey.One, unit.Id, unit.Name, book.TierOf(unit)?.Name ?? "", scores.MoveToImmutable());
    }
}

/// <summary>Everything that the data of a page is written from.</summary>
/// <param name="Files">Addresses.</param>
internal sealed record PageData(
    PageHead Head,
    UnitData? Unit,
    ImmutableArray<Passage> Passages,
    ImmutableArray<PrintedClaim> Claims,
    ImmutableArray<string> Files
)
{
    /// <summary>The data of a page that is written.</summary>
    public static PageData Of(PageScope scope, string description)
    {
        var (site, page, edition) = (scope.Site, scope.Page, scope.Site.Document.Edition);
        return new(
            new(page.Title, page.Kind.Name(edition.Terms), edition.BaseUrl + page.Path, edition.Id, description, page.Section?.Id),
            page.Unit is { } unit ? UnitData.Of(unit, site.Scores) : null,
            [.. scope.Passages],
            [.. scope.Claims],
            [.. scope.Files.Select(file => edition.BaseUrl + file.Path)]);
    }
}

using System.Collections.Immutable;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html.Assets;

/// <summary>What a page is: the beginning of its data.</summary>
internal sealed record PageHead(string Title, string Kind, string Address, string Edition, string Description, string? Section);

/// <summary>A score of a city, and its rank.</summary>
internal sealed record CityScore(string NodeId, double? Score, int? Rank);

/// <summary>The scores of the city that a page is about.</summary>
internal sealed record CityData(string Id, string Name, string Tier, ImmutableArray<CityScore> Scores)
{
    public static CityData Of(Unit city, Scorebook book)
    {
        var (scores, index) = (ImmutableArray.CreateBuilder<CityScore>(book.Columns.Length), book.IndexOf(city));
        foreach (var column in book.Columns)
            scores.Add(new(column.Node.Id, column.Scores[index].Value, column.Ranks[index]));
        return new(city.Id, city.Name, book.TierOf(city)?.Name ?? "", scores.MoveToImmutable());
    }

    public bool Equals(CityData? other) => other is not null && Id == other.Id && Name == other.Name && Tier == other.Tier && Scores.AsSpan().SequenceEqual(other.Scores.AsSpan());

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Everything that the data of a page is written from. Pages that say the same are equal.</summary>
/// <param name="Files">Addresses.</param>
internal sealed record PageData(PageHead Head, CityData? City, ImmutableArray<Passage> Passages, ImmutableArray<PrintedClaim> Claims, ImmutableArray<string> Files)
{
    /// <summary>The data of a page that is written.</summary>
    public static PageData Of(PageScope scope, string description)
    {
        var (site, page, edition) = (scope.Site, scope.Page, scope.Site.Document.Edition);
        return new(
            new(page.Title, page.Kind.Name(), edition.BaseUrl + page.Path, edition.Id, description, page.Section?.Id),
            page.City is { } city ? CityData.Of(city, site.Scores) : null,
            [.. scope.Passages],
            [.. scope.Claims],
            [.. scope.Files.Select(file => edition.BaseUrl + file.Path)]);
    }

    public bool Equals(PageData? other) =>
        other is not null
        && Head == other.Head
        && City == other.City
        && Passages.AsSpan().SequenceEqual(other.Passages.AsSpan())
        && Claims.AsSpan().SequenceEqual(other.Claims.AsSpan())
        && Files.AsSpan().SequenceEqual(other.Files.AsSpan());

    public override int GetHashCode() => Head.GetHashCode();
}

namespace ReportBuilder.Layout.Pages;

/// <summary>
/// On which pages ids stand, as the setting before found them. What a text prints of them may move what stands behind it: the report is set
/// again until the numbers that it prints are those of its pages.
/// </summary>
internal sealed class PageNumbers
{
    /// <summary>As wide as most numbers, so that the next setting seldom moves anything.</summary>
    private const string Unknown = "000";

    private readonly Dictionary<string, (int Page, string Label)>? known;
    private readonly SortedDictionary<string, string> printed = new(StringComparer.Ordinal);

    private PageNumbers(Dictionary<string, (int Page, string Label)>? known) => this.known = known;

    /// <summary>Before the first setting: no page is known.</summary>
    public static PageNumbers NotYet() => new(null);

    public static PageNumbers Of(Book book) => new(
        book.Destinations.DistinctBy(destination => destination.Name)
            .ToDictionary(it => it.Name, it => (it.PageIndex, book[it.PageIndex].Label), StringComparer.Ordinal));

    /// <summary>How often somebody wanted to know where things stand.</summary>
    public int Searches { get; private set; }

    /// <summary>The number of an id's page as printed; empty where it stands on none.</summary>
    public string LabelOf(string id)
    {
        Searches++;
        return printed[id] = known is null ? Unknown : known.TryGetValue(id, out var place) ? place.Label : "";
    }

    /// <summary>The index of an id's page; null where it is not known.</summary>
    public int? PageOf(string id) => known is not null && known.TryGetValue(id, out var place) ? place.Page : null;

    /// <summary>Whether all that was printed of these numbers is right by those.</summary>
    public bool Hold(PageNumbers found) => printed.All(number => found.known!.TryGetValue(number.Key, out var place) ? place.Label == number.Value : number.Value.Length == 0);
}

using System.Globalization;

namespace ReportBuilder.Word.Body;

/// <summary>The numberings that lists use: one for all bullets, one for each ordered list, since each starts anew.</summary>
internal sealed class ListNumbers
{
    public const string Bullets = "1";

    private readonly List<int> starts = [];

    public IReadOnlyList<int> Starts => starts;

    /// <summary>The number of a new numbering that starts at a place.</summary>
    public string Next(int start)
    {
        starts.Add(start);
        return (starts.Count + 1).ToString(CultureInfo.InvariantCulture);
    }
}

namespace ReportBuilder.Pdf.Structure;

/// <summary>Where a marked-content sequence stands: its page and its number there.</summary>
internal readonly struct ContentPlace(int page, int mcid)
{
    /// <summary>After every place: of elements without content.</summary>
    public static ContentPlace Nowhere { get; } = new(int.MaxValue, int.MaxValue);

    public int Page => page;

    public int Mcid => mcid;

    public bool IsSomewhere => page != int.MaxValue;

    public bool IsBefore(ContentPlace other) => page < other.Page || (page == other.Page && mcid < other.Mcid);
}

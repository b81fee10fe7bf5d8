using ReportBuilder.Layout.Flow;

namespace ReportBuilder.Layout.Reuse;

/// <summary>Where the setting of a report stands between two sections: all that the pages of the next section depend on beside itself.</summary>
/// <param name="Tag">The id of the last structure element.</param>
/// <param name="Heading">The level of the last heading.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="FrontPages">How many of them are front matter; below 0 while it goes on.</param>
/// <param name="Open">What is left of the last page where a section may follow on.</param>
internal sealed record Standing(int Tag, int Heading, int Pages, int FrontPages, Band? Open)
{
    public static Standing Of(Setting setting) => new(setting.Tags.Last, setting.Headings.Last, setting.Book.Count, setting.Book.FrontPages, setting.Book.Open);

    /// <summary>Whether this is the same place in another setting: pages are the same by their number.</summary>
    public bool IsSame(Standing other) => this with { Open = null } == other with { Open = null } && AreSame(Open, other.Open);

    private static bool AreSame(Band? known, Band? open)
    {
        if (known is null || open is null)
            return known is null && open is null;
        return known.Page.Index == open.Page.Index && known with { Page = open.Page } == open;
    }
}

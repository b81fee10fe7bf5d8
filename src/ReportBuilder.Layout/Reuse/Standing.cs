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

    /// <summary>Places in two settings are the same by the number of the page.</summary>
    public bool Equals(Standing? other) =>
        other is not null
        && (Tag, Heading, Pages, FrontPages) == (other.Tag, other.Heading, other.Pages, other.FrontPages)
        && (Open is null || other.Open is null ? Open == other.Open : Open.Page.Index == other.Open.Page.Index && Open with { Page = other.Open.Page } == other.Open);

    public override int GetHashCode() => HashCode.Combine(Tag, Heading, Pages, FrontPages);
}

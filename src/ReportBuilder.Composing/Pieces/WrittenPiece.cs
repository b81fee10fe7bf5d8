using System.Collections.Immutable;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Pieces;

/// <summary>A block of an author's text or of a template as it was written.</summary>
/// <param name="Before">What the piece found.</param>
/// <param name="After">What it left for the next one.</param>
/// <param name="IsFromText">It follows from its text and from what it asked of <see cref="Growth.Asked"/>, and there was nothing to say of it: charts and tables read the scores themselves.</param>
/// <param name="LastHeading">The heading that what comes next stands under.</param>
internal sealed record WrittenPiece(
    TextOrigin Origin,
    Progress Before,
    Progress After,
    Growth Growth,
    ImmutableArray<Block> Blocks,
    bool IsFromText,
    string LastHeading);

/// <summary>How a section began.</summary>
/// <param name="First">What stands before its first piece.</param>
internal sealed record SectionStart(SectionKind Kind, string ColourToken, string DimensionId, string CityId, Growth First, Progress Progress)
{
    public bool IsSameAs(SectionScope section, Growth first) =>
        Kind == section.Kind
        && ColourToken == section.ColourToken
        && DimensionId == (section.Dimension?.Id ?? "")
        && CityId == (section.City?.Id ?? "")
        && First.LeavesSame(first);

    public static SectionStart Of(SectionScope section, Growth first) =>
        new(section.Kind, section.ColourToken, section.Dimension?.Id ?? "", section.City?.Id ?? "", first, new());
}

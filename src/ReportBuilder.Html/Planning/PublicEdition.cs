using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Planning;

/// <summary>Whether an edition may be found by everybody: neither a draft nor under an embargo.</summary>
internal static class PublicEdition
{
    public static bool IsPublic(this Edition edition) => edition is { Stage: Stage.Final, Embargo: null };
}

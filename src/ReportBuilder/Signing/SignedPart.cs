using System.Collections.Immutable;
using ReportBuilder.Data;
using ReportBuilder.Differences;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Signing;

/// <summary>A part of the report, and who stands for it.</summary>
/// <param name="Hash">Of everything that it and what is inside it print.</param>
/// <param name="Current">Signatures under what it says now, those of a part around it included.</param>
/// <param name="Expired">Signatures under what it said before.</param>
internal sealed record SignedPart(Section Section, int Depth, string Hash, int Words, int Claims, ImmutableArray<SignOff> Current, ImmutableArray<SignOff> Expired)
{
    public bool IsOpen => Current.IsEmpty;

    /// <summary>What is signed by nobody: profiles are signed with the part that they are in, and some parts are made from others.</summary>
    private static readonly SectionKind[] NeverAlone = [SectionKind.Cover, SectionKind.TitlePage, SectionKind.Contents, SectionKind.City, SectionKind.References];

    public static ImmutableArray<SignedPart> Of(ReportDraft draft, ImmutableArray<SignOff> signOffs)
    {
        var hashes = PartReader.Read(draft).Where(part => part.Kind == "section").ToDictionary(part => part.Id, part => part.Hash, StringComparer.Ordinal);
        var claims = draft.Document.Claims.GroupBy(claim => claim.SectionId, StringComparer.Ordinal).ToDictionary(section => section.Key, section => section.Count(), StringComparer.Ordinal);
        return [.. draft.Document.Sections.SelectMany(section => Of(section, 0, [], signOffs, hashes, claims))];
    }

    private static IEnumerable<SignedPart> Of(Section section, int depth, ImmutableArray<SignOff> around, ImmutableArray<SignOff> signOffs, Dictionary<string, string> hashes, Dictionary<string, int> claims)
    {
        if (NeverAlone.Contains(section.Kind))
            yield break;
        var hash = HashOf(section, hashes);
        var own = signOffs.Where(sign => sign.Part == section.Id).ToLookup(sign => sign.Hash == hash);
        ImmutableArray<SignOff> current = [.. around, .. own[true]];
        yield return new(section, depth, hash, WordCounts.In(section), claims.GetValueOrDefault(section.Id), current, [.. own[false]]);
        foreach (var part in section.Children.SelectMany(child => Of(child, depth + 1, current, signOffs, hashes, claims)))
            yield return part;
    }

    private static string HashOf(Section section, Dictionary<string, string> hashes) =>
        section.Children.IsEmpty ? hashes[section.Id] : ContentHash.Of(string.Join('\n', section.Children.Select(child => HashOf(child, hashes)).Prepend(hashes[section.Id]))).ToString();
}

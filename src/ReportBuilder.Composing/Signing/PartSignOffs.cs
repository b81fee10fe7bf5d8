using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs.Review;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Composing.Signing;

/// <summary>A part of the report, and who stands for it.</summary>
/// <param name="Hash">Of everything that it and what is inside it print, but tables of signatures: a signature is not to make
/// itself void.</param>
/// <param name="Current">Signatures under what it says now, those of a part around it included.</param>
/// <param name="Expired">Signatures under what it said before.</param>
public sealed record PartSignOffs(Section Section, int Depth, string Hash, ImmutableArray<SignOff> Current, ImmutableArray<SignOff> Expired)
{
    /// <summary>
    /// What is signed by nobody: profiles are signed with the part that they are in, and some parts are made from others.
    /// </summary>
    private static readonly SectionKind[] NeverAlone =
    [
        SectionKind.Cover,
        SectionKind.TitlePage,
        SectionKind.BackCover,
        SectionKind.Contents,
        SectionKind.Unit,
        SectionKind.References,
    ];

    public bool IsOpen => Current.IsEmpty;

    /// <summary>Every part that is signed, in reading order.</summary>
    public static ImmutableArray<PartSignOffs> Of(ReportDocument document, ImmutableArray<SignOff> signOffs)
    {
        var hashes = document.InReadingOrder()
            .AsParallel()
            .Select(entry => (entry.Section.Id, Hash: SectionHash.Of(SignOffTables.Without(entry.Section)).ToString()))
            .ToDictionary(section => section.Id, section => section.Hash, StringComparer.Ordinal);
        return [.. document.Sections.SelectMany(section => Of(section, 0, [], signOffs, hashes))];
    }

    private static IEnumerable<PartSignOffs> Of(
        Section section,
        int depth,
        ImmutableArray<SignOff> around,
        ImmutableArray<SignOff> signOffs,
        Dictionary<string, string> hashes)
    {
        if (NeverAlone.Contains(section.Kind))
            yield break;
        var hash = HashOf(section, hashes);
        var own = signOffs.Where(sign => sign.Part == section.Id).ToLookup(sign => sign.Hash == hash);
        ImmutableArray<SignOff> current = [.. around, .. own[true]];
        yield return new(section, depth, hash, current, [.. own[false]]);
        foreach (var part in section.Children.SelectMany(child => Of(child, depth + 1, current, signOffs, hashes)))
            yield return part;
    }

    private static string HashOf(Section section, Dictionary<string, string> hashes) => section.Children.IsEmpty
        ? hashes[section.Id]
        : ContentHash.Of(string.Join('\n', section.Children.Select(child => HashOf(child, hashes)).Prepend(hashes[section.Id]))).ToString();
}

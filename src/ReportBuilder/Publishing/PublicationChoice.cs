using System.Collections.Immutable;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Publishing;

/// <summary>Which publications to write.</summary>
/// <param name="Name">That of the only one; empty for all.</param>
/// <param name="Units">The units of the briefs to write, by any of their names; empty for all.</param>
internal sealed record PublicationChoice(string Name, ImmutableArray<string> Units)
{
    /// <summary>Whether only what there is to say of them counts: what costs time and says nothing is left out.</summary>
    public bool ChecksOnly { get; init; }

    public bool Takes(PublishedDocument made) =>
        (Name.Length == 0 || made.Publication.Name == Name)
        && (Units.IsEmpty || made.Document.Sections[0].Unit is not { } unit || Units.Any(unit.IsCalled));

    /// <summary>What is asked for and is not there; null where all of it is.</summary>
    public Diagnostic? Fault(ReportDraft draft)
    {
        var names = draft.Inputs.Publications.Select(publication => publication.Name).ToList();
        if (Name.Length > 0 && !names.Contains(Name, StringComparer.Ordinal))
            return Unknown(Name, names);
        var units = draft.Scores.Units;
        return Units.FirstOrDefault(name => !units.Any(unit => unit.IsCalled(name))) is not { } stranger
            ? null
            : Diagnostic.Error(
                "RB4163",
                new(EditionLoader.ReportPath),
                $"no ranked {draft.Inputs.Edition.Terms.Unit.One} is called '{stranger}'",
                NearestName.Hint(stranger, units.Select(unit => unit.Name)));
    }

    private static Diagnostic Unknown(string name, List<string> names)
    {
        var near = NearestName.Hint(name, names.Concat(["pdf", "html", "data", "print", "publications"]));
        return Diagnostic.Error(
            "RB4161",
            new(EditionLoader.ReportPath),
            $"nothing of this edition is called '{name}'",
            near.Length > 0 ? near
                : names.Count > 0 ? $"--only takes pdf, html, data, print, publications, {string.Join(", ", names)}"
                : "--only takes pdf, html, data or print; the edition has no publications"
        );
    }
}

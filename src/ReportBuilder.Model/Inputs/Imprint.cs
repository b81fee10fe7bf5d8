using System.Collections.Immutable;

namespace ReportBuilder.Model.Inputs;

/// <summary>Somebody who wrote or edited the report.</summary>
/// <param name="Orcid">"0000-0002-1825-0097"; empty for none.</param>
public sealed record Contributor(string Name, string Orcid)
{
    /// <summary>Where the identifier leads; empty for none.</summary>
    public string Address => Orcid.Length == 0 ? "" : "https://orcid.org/" + Orcid;
}

/// <summary>What libraries and those who cite the report know it by, from `imprint` of report.yaml. What is not said is empty.</summary>
/// <param name="Isbn">As printed, with hyphens; its check digit is right, as that of the ISSN.</param>
/// <param name="Doi">"10.5555/12345678", without an address.</param>
public sealed record Imprint(
    string Isbn,
    string Issn,
    string Doi,
    string Version,
    ImmutableArray<Contributor> Authors,
    ImmutableArray<Contributor> Editors)
{
    public static Imprint None { get; } = new("", "", "", "", [], []);

    public bool IsEmpty => Isbn.Length + Issn.Length + Doi.Length + Version.Length + Authors.Length + Editors.Length == 0;

    /// <summary>"urn:isbn:978-0-306-40615-7"; empty for none.</summary>
    public string IsbnName => Isbn.Length == 0 ? "" : "urn:isbn:" + Isbn.Replace(" ", "-", StringComparison.Ordinal);

    /// <summary>"urn:issn:2049-3630"; empty for none.</summary>
    public string IssnName => Issn.Length == 0 ? "" : "urn:issn:" + Issn;

    public string DoiAddress => Doi.Length == 0 ? "" : "https://doi.org/" + Doi;
}

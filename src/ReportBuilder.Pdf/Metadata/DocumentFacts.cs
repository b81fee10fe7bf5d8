using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Metadata;

/// <summary>What the file says about itself, in one place so that the information dictionary and the XMP packet cannot differ.</summary>
internal sealed record DocumentFacts(string Title, string Author, string Subject, string Keywords, string Language, DateOnly Date)
{
    public const string Producer = "ReportBuilder";

    public static DocumentFacts Of(Edition edition) => new(
        FullTitle(edition),
        edition.Imprint.Authors.IsEmpty ? edition.Publisher.Trim() : string.Join("; ", Names(edition.Imprint.Authors)),
        edition.Description.Trim(),
        string.Join(", ", edition.Keywords.Select(keyword => keyword.Trim()).Where(keyword => keyword.Length > 0)),
        edition.Language,
        edition.Date)
    {
        Creators = edition.Imprint.Authors.IsEmpty ? Given(edition.Publisher) : Names(edition.Imprint.Authors),
        Contributors = Names(edition.Imprint.Editors),
        CreatorAddresses = Addresses(edition.Imprint.Authors),
        ContributorAddresses = Addresses(edition.Imprint.Editors),
        Publisher = edition.Imprint.IsEmpty ? "" : edition.Publisher.Trim(),
        Identifier = edition.Imprint switch
        {
            { Doi.Length: > 0 } imprint => imprint.DoiAddress,
            { Isbn.Length: > 0 } imprint => imprint.IsbnName,
            var imprint => imprint.IssnName,
        },
        Identifiers = [.. new[] { edition.Imprint.DoiAddress, edition.Imprint.IsbnName, edition.Imprint.IssnName }.Where(name => name.Length > 0)],
        Version = edition.Imprint.Version,
        Rights = edition.Imprint.IsEmpty ? "" : edition.Licences.Text?.Name ?? "",
    };

    /// <summary>Who wrote it, each on its own; <see cref="Author"/> has them as one text.</summary>
    public ImmutableArray<string> Creators { get; init; } = [];

    /// <summary>Who edited it.</summary>
    public ImmutableArray<string> Contributors { get; init; } = [];

    /// <summary>The ORCIDs of those authors who have one, as addresses.</summary>
    public ImmutableArray<string> CreatorAddresses { get; init; } = [];

    /// <summary>The same of those who edited it.</summary>
    public ImmutableArray<string> ContributorAddresses { get; init; } = [];

    /// <summary>Beside its authors; empty where it is its own author.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>An address or a name that is its own; empty for none.</summary>
    public string Identifier { get; init; } = "";

    /// <summary>All that it has, while <see cref="Identifier"/> is the first.</summary>
    public ImmutableArray<string> Identifiers { get; init; } = [];

    public string Version { get; init; } = "";

    public string Rights { get; init; } = "";

    private static ImmutableArray<string> Names(ImmutableArray<Contributor> people) => [.. people.Select(person => person.Name)];

    private static ImmutableArray<string> Addresses(ImmutableArray<Contributor> people) =>
        [.. people.Select(person => person.Address).Where(address => address.Length > 0)];

    private static ImmutableArray<string> Given(string name) => name.Trim() is { Length: > 0 } given ? [given] : [];

    /// <summary>"2026-11-20T00:00:00Z": midnight of the edition's day.</summary>
    public string XmpDate => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    /// <summary>The same moment as the dictionaries write it.</summary>
    public string PdfDate => "D:" + Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000Z";

    public void WriteInfo(PdfBuffer buffer) => WriteInfo(buffer, null);

    /// <param name="trapped">Whether inks were made to overlap where they meet; null where the file is for no press.</param>
    public void WriteInfo(PdfBuffer buffer, bool? trapped)
    {
        buffer.Raw("<</Title"u8).Text(Title);
        if (Author.Length > 0)
            buffer.Raw("/Author"u8).Text(Author);
        if (Subject.Length > 0)
            buffer.Raw("/Subject"u8).Text(Subject);
        if (Keywords.Length > 0)
            buffer.Raw("/Keywords"u8).Text(Keywords);
        buffer.Raw("/Creator"u8).Text(Producer).Raw("/Producer"u8).Text(Producer)
            .Raw("/CreationDate"u8).Text(PdfDate).Raw("/ModDate"u8).Text(PdfDate);
        if (trapped is { } done)
            buffer.Raw(done ? "/Trapped/True"u8 : "/Trapped/False"u8);
        buffer.Raw(">>"u8);
    }

    /// <summary>The title with the edition's year, so that two editions side by side can be told apart.</summary>
    private static string FullTitle(Edition edition)
    {
        var (title, year) = (edition.Title.Trim(), edition.Year.ToString(CultureInfo.InvariantCulture));
        return title.Length == 0 || edition.Year == 0 || title.Contains(year, StringComparison.Ordinal) ? title : $"{title} {year}";
    }
}

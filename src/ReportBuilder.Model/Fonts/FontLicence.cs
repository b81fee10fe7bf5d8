using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ReportBuilder.Model.Fonts;

/// <summary>What a face says of the rights in it.</summary>
/// <param name="Address">Where the licence can be read in full.</param>
/// <param name="ReservedNames">Names that changed versions may not bear (SIL Open Font License 1.1, clause 3).</param>
/// <param name="ForbidsEmbedding">OS/2 fsType: the font may not be embedded, or not as a subset.</param>
public sealed partial record FontLicence(string Copyright, string Text, string Address, ImmutableArray<string> ReservedNames, bool ForbidsEmbedding)
{
    private const int CopyrightName = 0;
    private const int LicenceName = 13;
    private const int LicenceAddress = 14;
    private const int Restricted = 0x0002;
    private const int NoSubsets = 0x0100;

    public static FontLicence Of(FontFace face)
    {
        var tables = FontReader.TableDirectory(new FontBytes(face.Bytes.AsMemory()), face.Start);
        var names = NameReader.Names(tables["name"]).ToLookup(name => name.Id, name => name.Text);
        var rights = tables.TryGetValue("OS/2", out var os2) && os2.Length >= 10 ? os2.U16(8) : 0;
        var (copyright, text) = (Last(names, CopyrightName), Last(names, LicenceName));
        return new(
            copyright,
            text,
            Last(names, LicenceAddress),
            ReservedIn(copyright + "\n" + text),
            (rights & 0xF) == Restricted || (rights & NoSubsets) != 0
        );
    }

    /// <summary>A name without those that are reserved: "Report Han Sans" for "Source Han Sans" where "Source" is.</summary>
    public string Renamed(string name)
    {
        foreach (var reserved in ReservedNames)
        {
            name = name.Replace(reserved, "Report", StringComparison.OrdinalIgnoreCase);
            // PostScript names have no spaces.
            name = name.Replace(reserved.Replace(" ", "", StringComparison.Ordinal), "Report", StringComparison.OrdinalIgnoreCase);
        }

        return name;
    }

    /// <summary>Records for Windows, in UTF-16, come last and have every character.</summary>
    private static string Last(ILookup<int, string> names, int id) => names[id].LastOrDefault() ?? "";

    private static ImmutableArray<string> ReservedIn(string text)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (Match statement in Statement().Matches(text))
        {
            var quoted = Quoted().Matches(statement.Groups[1].Value);
            if (quoted.Count > 0)
                names.AddRange(quoted.Select(name => name.Groups[1].Value.Trim()));
            else
                names.AddRange(statement.Groups[1].Value.Split([",", " and "], StringSplitOptions.TrimEntries).Select(name => name.Trim('.', ' ', '<', '>')));
        }

        return [.. names.Where(name => name.Length > 1).Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"with\s+Reserved\s+Font\s+Names?:?\s+([^\n;()]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Statement();

    [GeneratedRegex("['\"\u2018\u201C]([^'\"\u2018\u2019\u201C\u201D]+)['\"\u2019\u201D]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();
}

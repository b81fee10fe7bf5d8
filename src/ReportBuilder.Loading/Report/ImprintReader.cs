using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>
/// Reads `imprint` of report.yaml. RB1443, RB1444: the check digit of an ISBN or ISSN is wrong. RB1445: a DOI is none. RB1446: the check digit of an
/// ORCID is wrong.
/// </summary>
internal static partial class ImprintReader
{
    private const string Doi = "https://doi.org/";
    private const string Orcid = "https://orcid.org/";

    public static Imprint Read(MapReader report, Findings findings)
    {
        if (report.MapAt("imprint") is not { } map)
            return Imprint.None;
        var imprint = new MapReader(map, "the imprint", ReportKeys.Imprint, findings);
        return new(
            Checked(imprint, "isbn", CheckDigits.IsIsbn, "RB1443", "an ISBN", "13 digits with a check digit: 978-0-306-40615-7", findings),
            Checked(imprint, "issn", CheckDigits.IsIssn, "RB1444", "an ISSN", "8 digits with a check digit: 2049-3630", findings),
            Checked(imprint, "doi", DoiForm().IsMatch, "RB1445", "a DOI", "it begins with 10., a number and a slash: 10.5555/12345678", findings, Doi),
            imprint.Text("version"),
            People(imprint, "authors", findings),
            People(imprint, "editors", findings));
    }

    private static ImmutableArray<Contributor> People(MapReader imprint, string key, Findings findings)
    {
        var people = ImmutableArray.CreateBuilder<Contributor>();
        foreach (var item in imprint.Items(key))
        {
            if (item is YamlText { Text.Length: > 0 } name)
                people.Add(new(name.Text, ""));
            else if (item is YamlMap map && Person(new(map, "a person", ReportKeys.Contributor, findings), findings) is { Name.Length: > 0 } person)
                people.Add(person);
        }

        return people.DrainToImmutable();
    }

    private static Contributor Person(MapReader keys, Findings findings) => new(
        keys.Required("name"),
        Checked(keys, "orcid", CheckDigits.IsOrcid, "RB1446", "an ORCID", "16 digits with a check digit: 0000-0002-1825-0097", findings, Orcid));

    /// <param name="address">What may stand before it, and is left out.</param>
    private static string Checked(
        MapReader map,
        string key,
        Func<string, bool> isOne,
        string code,
        string what,
        string hint,
        Findings findings,
        string address = "")
    {
        var text = map.Text(key);
        if (address.Length > 0 && text.StartsWith(address, StringComparison.OrdinalIgnoreCase))
            text = text[address.Length..];
        if (text.Length == 0 || isOne(text))
            return text;
        findings.Error(code, map.PlaceOf(key), $"'{text}' is not {what}", hint);
        return "";
    }

    [GeneratedRegex(@"\A10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s<>""{}\\^`|]+\z", RegexOptions.ExplicitCapture)]
    private static partial Regex DoiForm();
}

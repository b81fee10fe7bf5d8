using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>What report.yaml says about the edition itself.</summary>
internal static class EditionReader
{
    public static Edition Read(MapReader report, EditionLanguages languages, EditionFiles files, Findings findings)
    {
        var id = report.Required("id");
        if (id.Length > 0 && !Identifiers.IsWellMade(id))
            findings.Error("RB1108", report.PlaceOf("id"), $"'{id}' cannot be the id of an edition", "lower-case letters, figures and hyphens: 'index-2025'");
        return new(
            id,
            report.Required("title"),
            report.Text("subtitle"),
            Year(report, findings),
            RequiredDate(report),
            languages.Current,
            report.Choice("stage", "final", "draft") == "draft" ? Stage.Draft : Stage.Final,
            report.Text("publisher"),
            report.Text("kind"),
            report.Text("description"),
            [.. report.Texts("keywords").Select(keyword => keyword.Text)],
            BaseUrl(report, languages, findings),
            report.Date("embargo"),
            Address(report, "newer-edition-url", findings),
            [.. report.Maps("corrections").Select(map => Correction(new(map, "a correction", ReportKeys.Correction, findings)))],
            report.Text("source-statement"),
            report.Place)
        {
            Languages = languages,
            Versions = [.. report.Maps("versions").Select(map => Version(new(map, "a version", ReportKeys.Version, findings), findings))],
            Licences = LicenceReader.Read(report, findings),
            Imprint = ImprintReader.Read(report, findings),
            UnboundNumbers = Unbound(report.Choice("unbound-numbers", "warning", "error", "off")),
            TakesHtml = report.Choice("raw-html", "off", "sanitised") == "sanitised",
            AttachesChartData = report.Choice("attach-chart-data", "no", "yes") == "yes",
            OffersChartPictures = report.Choice("chart-pictures", "no", "yes") == "yes",
            Attached = new AttachmentReader(files, findings).Read(report),
        };
    }

    /// <summary>How much a number in the prose matters that neither data nor a source holds; null for not at all.</summary>
    private static Severity? Unbound(string choice) => choice switch
    {
        "error" => Severity.Error,
        "off" => null,
        _ => Severity.Warning,
    };

    public static Edition Empty { get; } = new(
        "", "", "", 0, DateOnly.MinValue, "en-GB", Stage.Draft, "", "", "", [], "", null, "", [], "", SourcePlace.Unknown);

    private static PublishedVersion Version(MapReader version, Findings findings)
    {
        _ = version.Required("address");
        return new(version.Required("name"), RequiredDate(version), Address(version, "address", findings));
    }

    private static Correction Correction(MapReader correction) =>
        new(RequiredDate(correction), correction.Required("text"), correction.Text("anchor"));

    private static DateOnly RequiredDate(MapReader map)
    {
        _ = map.Required("date");
        return map.Date("date") ?? DateOnly.MinValue;
    }

    private static int Year(MapReader report, Findings findings)
    {
        _ = report.Required("year");
        if (report.Number("year") is not { } year)
            return 0;
        if (year is >= 1900 and <= 2999 && year == Math.Floor(year))
            return (int)year;
        findings.Error("RB1108", report.PlaceOf("year"), $"'{report.Text("year")}' is not a year", "four figures: 2025");
        return 0;
    }

    /// <summary>The tag of the edition's language.</summary>
    public static string Language(MapReader report, Findings findings)
    {
        var language = report.Text("language") is { Length: > 0 } text ? text : "en-GB";
        if (LanguageTag.IsOne(language))
            return language;
        findings.Error("RB1108", report.PlaceOf("language"), $"'{language}' is not a language tag", "write it as en-GB (BCP 47)");
        return "en-GB";
    }

    /// <summary>Another language than the main one stands in a folder of its own there.</summary>
    private static string BaseUrl(MapReader report, EditionLanguages languages, Findings findings)
    {
        var url = Address(report, "base-url", findings);
        if (url.Length > 0 && !url.EndsWith('/'))
            url += "/";
        return url.Length == 0 || languages.IsMain ? url : $"{url}{LanguageTag.Primary(languages.Current)}/";
    }

    private static string Address(MapReader report, string key, Findings findings)
    {
        var url = report.Text(key);
        if (url.Length == 0 || WebAddress.IsSafe(url))
            return url;
        findings.Error("RB1108", report.PlaceOf(key), $"'{url}' is not a web address", "start it with https:// (or http://)");
        return "";
    }
}

using ReportBuilder.Loading.Tables;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Report;

/// <summary>
/// Reads `licence` of report.yaml: one name for all that the edition holds, or a name each for text, figures and data. A name may bring its
/// address.
/// </summary>
internal static class LicenceReader
{
    private const string Key = "licence";

    public static Licences Read(MapReader report, Findings findings)
    {
        if (report.Find(Key) is YamlText { Text: { Length: > 0 } name })
        {
            var one = new Licence(name, "");
            return new(one, one, one);
        }

        if (report.MapAt(Key) is not { } map)
            return Licences.None;
        if (map.Entries.Any(entry => entry.Key is "name" or "address"))
        {
            var whole = Named(map, findings);
            return new(whole, whole, whole);
        }

        var kinds = new MapReader(map, "the licence", ReportKeys.Licences, findings);
        return new(One(kinds, "text", findings), One(kinds, "figures", findings), One(kinds, "data", findings));
    }

    private static Licence? One(MapReader kinds, string key, Findings findings) => kinds.Find(key) switch
    {
        YamlText { Text: { Length: > 0 } name } => new(name, ""),
        YamlText or null => null,
        _ => kinds.MapAt(key) is { } map ? Named(map, findings) : null,
    };

    private static Licence? Named(YamlMap map, Findings findings)
    {
        var keys = new MapReader(map, "a licence", ReportKeys.Licence, findings);
        var (name, address) = (keys.Required("name"), keys.Text("address"));
        if (address.Length > 0 && !WebAddress.IsSafe(address))
        {
            findings.Error("RB1108", keys.PlaceOf("address"), $"'{address}' is not a web address", "start it with https:// (or http://)");
            address = "";
        }

        return name.Length > 0 ? new(name, address) : null;
    }
}

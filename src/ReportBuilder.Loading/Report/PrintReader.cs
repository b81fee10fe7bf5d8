using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Pictures.Icc;

namespace ReportBuilder.Loading.Report;

/// <summary>What report.yaml says to the printer. Whatever it leaves out is as printers mostly ask for it.</summary>
internal sealed class PrintReader(EditionFiles files, Findings findings)
{
    private const double MostBleed = 20 * Lengths.Millimetre;
    private const double MostSpine = 100 * Lengths.Millimetre;

    public PrintSettings Read(MapReader report)
    {
        if (report.MapAt("print") is not { } map)
            return PrintSettings.Usual;
        var print = new MapReader(map, "print", ReportKeys.Print, findings);
        var usual = PrintSettings.Usual;
        if (print.Text("condition").Length > 0 && print.Find("profile") is null)
            findings.Error(
                "RB1432",
                print.PlaceOf("condition"),
                "a printing condition is named, but not its profile",
                "add 'profile: ...' with the path of its ICC profile"
            );
        return new(
            Profile(print),
            print.Text("condition"),
            Within(print, "bleed", usual.Bleed, MostBleed, "20mm"),
            print.Choice("marks", "crop", "none") == "crop",
            print.Choice("right-hand-starts", "parts", "chapters", "none") switch
            {
                "none" => RightHandStarts.None,
                "chapters" => RightHandStarts.Chapters,
                _ => RightHandStarts.Parts,
            },
            Spine(print));
    }

    private Spine? Spine(MapReader print)
    {
        if (print.MapAt("spine") is not { } map)
            return null;
        var spine = new MapReader(map, "the spine", ReportKeys.Spine, findings);
        _ = spine.Required("width");
        return Within(spine, "width", 0, MostSpine, "100mm") is > 0 and var width ? new(spine.Text("text"), width) : null;
    }

    private ImmutableArray<byte> Profile(MapReader print)
    {
        if (print.TextAt("profile") is not { } path)
            return [];
        if (EditionPath.Fault(path.Text) is { } outside)
            findings.Error("RB1109", path.Place, $"the path '{path.Text}' {outside}", "write it from the edition's folder on: content/print/coated.icc");
        else if (files.Bytes(path.Text) is not { } bytes)
            findings.Error("RB1110", path.Place, $"there is no file {path.Text}", NearestName.Hint(path.Text, files.Paths));
        else if (InkProfile.Read(bytes, out var fault) is null)
            findings.Error("RB1430", path.Place, $"{path.Text} cannot be used: {fault}", "ask your printer for the CMYK ICC profile of the paper and press");
        else
            return bytes;
        return [];
    }

    private double Within(MapReader map, string key, double otherwise, double most, string said)
    {
        var length = Lengths.Read(map, key, otherwise, findings);
        if (length <= most)
            return length;
        findings.Error("RB1108", map.PlaceOf(key), $"'{key}' cannot be {map.Text(key)}", $"at most {said}");
        return otherwise;
    }
}

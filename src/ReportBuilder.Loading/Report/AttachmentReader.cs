using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Loading.Report;

/// <summary>
/// The files that report.yaml gives the PDF to carry: scores, the method, whatever a reader may want to work with. Lines of texts end in
/// LF, however they were checked out.
/// </summary>
internal sealed class AttachmentReader(EditionFiles files, Findings findings)
{
    public ImmutableArray<AttachedFile> Read(MapReader report) =>
        [.. report.Maps("attach").Select(map => File(new MapReader(map, "an attached file", ReportKeys.Attached, findings))).OfType<AttachedFile>()];

    private AttachedFile? File(MapReader attached)
    {
        var description = attached.Required("description");
        var relationship = attached.Choice("relationship", "data", "source", "alternative", "supplement");
        _ = attached.Required("file");
        if (attached.TextAt("file") is not { } path)
            return null;
        if (EditionPath.Fault(path.Text) is { } fault)
            findings.Error("RB1109", path.Place, $"the path '{path.Text}' {fault}", "write it from the edition's folder on: data/scores.csv");
        else if (files.Bytes(path.Text) is not { } bytes)
            findings.Error("RB1110", path.Place, $"there is no file {path.Text}", NearestName.Hint(path.Text, files.Paths));
        else
            return new(path.Text.Split('/')[^1], MediaType(path.Text), description, char.ToUpperInvariant(relationship[0]) + relationship[1..], LineEndings.Plain(bytes));
        return null;
    }

    private static string MediaType(string path) => path.Split('.')[^1].ToLowerInvariant() switch
    {
        "csv" => "text/csv",
        "md" => "text/markdown",
        "txt" => "text/plain",
        "json" => "application/json",
        "yaml" or "yml" => "application/yaml",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    };
}

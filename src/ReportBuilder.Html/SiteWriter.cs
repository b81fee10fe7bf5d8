using System.Collections.Immutable;
using ReportBuilder.Html.Frames;
using ReportBuilder.Html.Planning;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html;

/// <summary>Writes the document as a site of static pages that opens from a disk and from a server.</summary>
public static class SiteWriter
{
    /// <summary>The site as it is being written, file by file, for those who need not hold all of it. The same arguments give the same bytes.</summary>
    public static SiteWriting Begin(ReportDocument document, Scorebook scores, ReportInputs inputs) =>
        new(new Site(document, scores, inputs), TemplateSet.Of(inputs.Templates));

    /// <summary>All files of the site by their path relative to its folder.</summary>
    public static Outcome<ImmutableSortedDictionary<string, ImmutableArray<byte>>> Write(ReportDocument document, Scorebook scores, ReportInputs inputs)
    {
        var writing = Begin(document, scores, inputs);
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var file in writing.Files())
            files.Add(file.Path, file.Bytes);
        return new(files.ToImmutable(), writing.Diagnostics);
    }
}

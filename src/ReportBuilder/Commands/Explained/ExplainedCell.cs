using ReportBuilder.Composing.Tables;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Commands.Explained;

/// <summary>explain --where: where a cell of an own table stands, what is said of it, and which sentences read it.</summary>
internal static class ExplainedCell
{
    public static int Print(string folder, string table, string column, string condition)
    {
        var sources = EditionFolder.Read(folder);
        if (sources.HasErrors)
            return Refuse(sources.Diagnostics);
        var draft = ReportPipeline.Draft(sources.Value, _ => { });
        if (draft.Value is not { } made)
            return Refuse(draft.Diagnostics);
        var receipt = TableReceipt.Of(made.Inputs, table, column, condition);
        if (receipt.Value is null)
            return Refuse(receipt.Diagnostics);
        foreach (var line in receipt.Value.Lines)
            Console.Out.WriteLine(line);
        foreach (var claim in made.Document.Claims.Where(claim => claim.Cells.Contains(receipt.Value.Cell, StringComparer.Ordinal)))
            Console.Out.WriteLine($"  Read by {claim.Place}: {(claim.Sentence.Length > 0 ? claim.Sentence : claim.Binding)}");
        return ExitCode.Done;
    }

    private static int Refuse(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var error in diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error))
            Console.Error.WriteLine(error);
        return ExitCode.InputErrors;
    }
}

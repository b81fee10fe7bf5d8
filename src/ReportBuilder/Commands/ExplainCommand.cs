using System.CommandLine;
using ReportBuilder.Commands.Explained;
using ReportBuilder.Files;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;

namespace ReportBuilder.Commands;

/// <summary>explain: how one score came about, down to the readings or the published scores.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var unit = new Argument<string>("UNIT")
        {
            Description = "As the report writes it in any of its languages: \"Hefei\". Or a line of a text, to explain its sentences: content/foreword.md:12.",
        };
        var part = new Argument<string?>("PART")
        {
            Description = "A dimension, a variable or an indicator with readings: \"Technological innovation\". Left out: the overall score.",
            DefaultValueFactory = _ => null,
        };
        var folder = new Option<string>("--edition", "-e")
        {
            Description = "The edition's folder.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => ".",
        };
        var where = new Option<string?>("--where", "-w")
        {
            Description =
                "Explains a cell of an own table instead: UNIT is the table then, PART its column, and this says which row: \"city = 'Hefei' and year = 2024\".",
            HelpName = "CONDITION",
        };
        const string what = "Say how a score came about, what a sentence is bound to, or where a cell of a table is from.";
        var command = new Command("explain", what) { unit, part, folder, where };
        command.SetAction(parsed => parsed.GetValue(where) is { } condition
            ? ExplainedCell.Print(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(unit), parsed.GetValue(part) ?? "", condition)
            : ExplainedSentence.PlaceOf(parsed.GetRequiredValue(unit)) is ({ } file, var line)
            ? ExplainedSentence.Print(parsed.GetRequiredValue(folder), file, line)
            : Run(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(unit), parsed.GetValue(part)));
        return command;
    }

    private static int Run(string folder, string unitName, string? partName)
    {
        var sources = EditionFolder.Read(folder);
        var inputs = sources.HasErrors ? null : EditionLoader.Load(sources.Value);
        var scores = inputs is null or { HasErrors: true } ? null : Scorer.Score(inputs.Value);
        var errors = sources
            .Diagnostics.Concat(inputs?.Diagnostics ?? [])
            .Concat(scores?.Diagnostics ?? [])
            .Where(diagnostic => diagnostic.Severity == Severity.Error)
            .ToList();
        if (scores is null || errors.Count > 0)
            return Refuse(errors);
        var book = scores.Value;
        var unit = book.Units.FirstOrDefault(candidate => candidate.IsCalled(unitName));
        var node = partName is null
            ? book.Framework.Root
            : book.Columns.Select(column => column.Node).FirstOrDefault(candidate => candidate.IsCalled(partName));
        var unknown = new List<Diagnostic>();
        if (unit is null)
            unknown.Add(Unknown("RB8020", unitName, book.Terms.Unit.One, book.Units.Select(candidate => candidate.Name)));
        if (node is null)
            unknown.Add(
                Unknown(
                    "RB8021",
                    partName!,
                    $"{book.Terms.Dimension.One}, {book.Terms.Variable.One} or {book.Terms.Indicator.One}",
                    book.Columns.Select(column => column.Node.Name)
                )
            );
        if (unit is null || node is null)
            return Refuse(unknown);
        Print(book, unit, node, 0);
        return ExitCode.Done;
    }

    private static Diagnostic Unknown(string code, string name, string kind, IEnumerable<string> known) =>
        Diagnostic.Error(code, SourcePlace.Unknown, $"there is no {kind} '{name}' in this edition", NearestName.Hint(name, known));

    private static int Refuse(IEnumerable<Diagnostic> errors)
    {
        foreach (var error in errors)
            Console.Error.WriteLine(error);
        return ExitCode.InputErrors;
    }

    /// <summary>The receipt of a cell, and below it those of everything that the cell is made of.</summary>
    private static void Print(Scorebook scores, Unit unit, FrameworkNode node, int depth)
    {
        var receipt = scores.ReceiptOf(unit, node);
        var indent = new string(' ', 2 * depth);
        var score = receipt.Score is { } points ? FormattableString.Invariant($"{points:0.####} {scores.Terms.Point.Other}") : "no score";
        var rank = receipt.Rank is { } place ? FormattableString.Invariant($", rank {place} of {scores.Units.Length}") : "";
        Console.Out.WriteLine($"{indent}{unit.Name}, {node.Name}: {score}{rank}");
        Console.Out.WriteLine($"{indent}  How: {receipt.Rule}");
        foreach (var line in receipt.Lines)
            Console.Out.WriteLine(line.Source.Length == 0 ? $"{indent}  {line.Label}: {line.Value}" : $"{indent}  {line.Label}: {line.Value} ({line.Source})");
        foreach (var part in receipt.PartNodeIds.Select(scores.FindColumn).OfType<ScoreColumn>())
            Print(scores, unit, part.Node, depth + 1);
    }
}

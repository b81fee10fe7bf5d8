using System.Collections.Immutable;
using ReportBuilder.Composing.Charts;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Sections;

/// <summary>The scoring table of a dimension and the overall table: a row a city, a column a part, the best of each column marked.</summary>
internal static class ScoreTables
{
    /// <summary>How many of a column are marked as leading; ties for the last of them included.</summary>
    private const int Leaders = 5;

    public static Table Scoring(Composition composition, FrameworkNode dimension, SourcePlace place) =>
        Make(composition, TableKind.Scoring, dimension, $"Scores in {dimension.Name}", place);

    public static Table Overall(Composition composition, SourcePlace place) =>
        Make(composition, TableKind.Overall, composition.Reader.Root, "Overall scores and ranks", place);

    private static Table Make(Composition composition, TableKind kind, FrameworkNode whole, string caption, SourcePlace place)
    {
        var columns = Columns(composition.Scales, whole);
        var marks = new CellMarks(composition.Scores);
        var signs = new List<string>();
        var rows = composition.Reader.InRankOrder(whole).Select(unit => Row(composition, whole, unit, part =>
        {
            signs.Add(marks.Of(unit, part, withParts: kind == TableKind.Scoring && part != whole));
            return signs[^1];
        })).ToImmutableArray();
        return new(kind, caption, CellMarks.Note(signs), columns, rows, SourceLines.OfScores(composition), place);
    }

    private static ImmutableArray<TableColumn> Columns(Scales scales, FrameworkNode whole)
    {
        var parts = whole.Children.Select(part => new TableColumn(part.Id, part.Name, ColumnKind.Number, scales.Token(part), Help(part), scales.Maximum(part)));
        return
        [
            new("rank", "Rank", ColumnKind.Rank),
            new("city", "City", ColumnKind.RowHeader),
            .. parts,
            new("total", "Total", ColumnKind.Total, scales.Token(whole), "", scales.Maximum(whole)),
        ];
    }

    /// <summary>What a variable is made of; of a dimension, its variables.</summary>
    private static string Help(FrameworkNode part)
    {
        var indicators = part.Children.Where(child => child.Indicator is not null).Select(child => child.Indicator!).ToArray();
        if (indicators.Length == 0)
            return string.Join("; ", part.Children.Select(child => child.Name));
        return string.Join("; ", indicators.Select(indicator => $"{indicator.Name} ({Year(indicator)}{indicator.Source})"));
    }

    private static string Year(Indicator indicator) => indicator.DataYear.Length > 0 ? $"{indicator.DataYear}, " : "";

    private static TableRow Row(Composition composition, FrameworkNode whole, Unit unit, Func<FrameworkNode, string> signs)
    {
        var reader = composition.Reader;
        var rank = reader.Scores.Rank(unit, whole);
        var rankCell = new TableCell(Text(rank is { } known ? Printing.Number(known, 0, composition.Inputs.Style.Numbers) : "–"), rank);
        var cells = whole.Children.Append(whole).Select(part => Score(composition, unit, part, signs(part)));
        return new(unit.Id, [rankCell, new(Text(Typography.Set(unit.Name, '\0'))), .. cells], reader.Scores.TierOf(unit)?.Name ?? "");
    }

    private static TableCell Score(Composition composition, Unit unit, FrameworkNode part, string signs)
    {
        var reader = composition.Reader;
        if (reader.Scores.Score(unit, part).Value is not { } score)
            return new(Text("–"));
        return new(Text(Printing.Number(score, null, composition.Inputs.Style.Numbers) + signs), score, reader.Scores.Rank(unit, part) <= Leaders, ReceiptKey: $"{unit.Id}/{part.Id}");
    }

    private static ImmutableArray<Inline> Text(string text) => [new TextRun(text)];
}

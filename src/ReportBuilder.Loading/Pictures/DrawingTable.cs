using System.Collections.Immutable;
using ReportBuilder.Loading.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Loading.Pictures;

/// <summary>Reads data/drawings.csv: a row a drawing that 'reportbuilder draw' makes from the data.</summary>
internal static class DrawingTable
{
    public const string Path = "data/drawings.csv";

    /// <summary>In the order of the rows. RB1414: a row does not say which file, or what to draw.</summary>
    public static ImmutableArray<DrawingOrder> Read(EditionFiles files, Findings findings)
    {
        if (files.Table(Path, optional: true) is not { } table || table.Require(findings, "picture", "draws", "of?") is not [var picture, var draws, var of])
            return [];
        var orders = ImmutableArray.CreateBuilder<DrawingOrder>();
        var names = Enum.GetNames<DataDrawingKind>().Select(name => name.ToLowerInvariant()).ToArray();
        foreach (var row in table.Rows)
        {
            var (path, kind) = (row[picture], row[draws]);
            if (
                !path.Text.StartsWith("content/", StringComparison.Ordinal)
                || !path.Text.EndsWith(".svg", StringComparison.Ordinal)
                || EditionPath.Fault(path.Text) is not null
            )
                findings.Error("RB1414", path.Place, $"'{path.Text}' is no drawing of the edition", "write a path such as content/media/skyline.svg");
            else if (orders.Any(order => order.Path == path.Text))
                findings.Error("RB1414", path.Place, $"{path.Text} is drawn by two rows", "keep one of them");
            else if (!names.Contains(kind.Text, StringComparer.Ordinal))
                findings.Error(
                    "RB1414",
                    kind.Place,
                    $"there is no drawing '{kind.Text}'",
                    NearestName.Hint(kind.Text, names) is { Length: > 0 } hint ? hint : $"the drawings are {string.Join(", ", names)}"
                );
            else
                orders.Add(new(path.Text, Enum.Parse<DataDrawingKind>(kind.Text, ignoreCase: true), row[of].Text, row.Place));
        }

        return orders.ToImmutable();
    }
}

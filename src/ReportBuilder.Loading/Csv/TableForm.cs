using System.Collections.Immutable;

namespace ReportBuilder.Loading.Csv;

/// <summary>How a table is written, as far as its sidecar says; what it does not say is seen from the table itself.</summary>
internal sealed record TableForm
{
    public static readonly TableForm Unsaid = new();

    /// <summary>The path of the sidecar, for hints.</summary>
    public string Sidecar { get; init; } = "";

    /// <summary>As the web names it: "windows-1252"; empty for UTF-8 or UTF-16, which a file shows by itself.</summary>
    public string Encoding { get; init; } = "";

    public char? Separator { get; init; }

    /// <summary>A point or a comma.</summary>
    public char? DecimalMark { get; init; }

    /// <summary>What stands in the place of a number that nobody reported, beyond the usual marks.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>The line that names the columns, from 1 on; 0 where nobody says.</summary>
    public int Head { get; init; }

    /// <summary>The sheet of a workbook, by its name or number; empty where nobody says.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>Cells of a sheet ("B3:F40"), or the name of a table or range of the workbook; empty for all cells.</summary>
    public string Range { get; init; } = "";

    /// <summary>The variable of the environment that says which database a query asks; empty where nobody says.</summary>
    public string Connection { get; init; } = "";

    /// <summary>The year whose values are read where a table has those of several; "latest" for the last of them; empty where nobody says.</summary>
    public string Year { get; init; } = "";
}

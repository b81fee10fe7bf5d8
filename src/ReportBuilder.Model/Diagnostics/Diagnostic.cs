namespace ReportBuilder.Model.Diagnostics;

/// <summary>How much a diagnostic matters: only an error stops the build.</summary>
public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>
/// A place in a file of the edition. The path is relative to the edition, with forward slashes; line and column start at 1 (0: the whole
/// file).
/// </summary>
public readonly record struct SourcePlace(string File, int Line = 0, int Column = 0) : IComparable<SourcePlace>
{
    public static SourcePlace Unknown { get; } = new("");

    /// <summary>The sheet of a workbook, whose rows are lines then; empty for tables without sheets and lines; null for text.</summary>
    public string? Sheet { get; init; }

    /// <summary>What a spreadsheet calls a cell: "C14".</summary>
    public static string CellName(int row, int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return FormattableString.Invariant($"{letters}{row}");
    }

    public int CompareTo(SourcePlace other) =>
        (string.CompareOrdinal(File, other.File), Line.CompareTo(other.Line), Column.CompareTo(other.Column)) switch
        {
            (not 0 and var file, _, _) => file,
            (_, not 0 and var line, _) => line,
            (_, _, var column) => column,
        };

    /// <summary>Where in its file: "3:7", or "sheet "2025", C14"; empty for the whole file.</summary>
    public string InFile => Sheet switch
    {
        null => Line == 0 ? "" : FormattableString.Invariant($"{Line}:{Column}"),
        "" => Line == 0 ? "" : FormattableString.Invariant($"row {Line}, column {Column}"),
        _ => $"sheet \"{Sheet}\"{(Line > 0 ? $", {CellName(Line, Column)}" : "")}",
    };

    public override string ToString() => Sheet is not null ? (InFile.Length == 0 ? File : $"{File}, {InFile}") : (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => $"{File}:{Line}",
        _ => $"{File}:{Line}:{Column}",
    };
}

/// <summary>One thing to tell an author: a code, a place in the author's file, a sentence and what to do about it.</summary>
/// <remarks>
/// The words of authors that a message quotes may be of any length and hold anything: in text they are cut where they are too long to read,
/// for machines they stay whole; what would command a terminal is shown as a replacement character. Codes: RB1xxx loading, RB2xxx scoring,
/// RB3xxx charts, RB4xxx composing and claims, RB5xxx layout, RB6xxx PDF, RB7xxx HTML, RB8xxx the program.
/// </remarks>
public sealed record Diagnostic(string Code, Severity Severity, SourcePlace Place, string Message, string Hint = "")
{
    public string Message { get; init; } = Readable(Message);

    public string Hint { get; init; } = Readable(Hint);

    /// <summary>What would settle it, where that can be worked out.</summary>
    public TextFix? Fix { get; init; }

    public static Diagnostic Error(string code, SourcePlace place, string message, string hint = "") => new(code, Severity.Error, place, message, hint);

    public static Diagnostic Warning(string code, SourcePlace place, string message, string hint = "") => new(code, Severity.Warning, place, message, hint);

    public static Diagnostic Note(string code, SourcePlace place, string message, string hint = "") => new(code, Severity.Note, place, message, hint);

    private static string Readable(string words) =>
        words.Any(IsCommand) ? string.Concat(words.Select(character => IsCommand(character) ? '\uFFFD' : character)) : words;

    private static bool IsCommand(char character) => char.IsControl(character) && character is not ('\n' or '\r' or '\t');

    /// <summary>The two lines an author reads, not longer than a person wants to read.</summary>
    public override string ToString()
    {
        var place = Place == SourcePlace.Unknown ? "" : $"{Place}: ";
        var first = $"{place}{Severity.ToString().ToLowerInvariant()} {Code}: {ShortText.Of(Message)}";
        return Hint.Length == 0 ? first : $"{first}\n    hint: {ShortText.Of(Hint)}";
    }
}

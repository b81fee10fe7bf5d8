using System.Collections.Immutable;
using System.Globalization;

namespace ReportBuilder.Loading.Csv;

/// <summary>
/// How the numbers of a table are written: with a point before the decimals, unless its own numbers or its sidecar say a comma; never by the
/// machine's culture. What is read otherwise than it stands there is said once for the table.
/// </summary>
/// <param name="rows">The rows that may show the convention; null where no cell can have a comma.</param>
internal sealed class NumberForm(TableForm form, ImmutableArray<CsvRow>? rows)
{
    public const string InsteadOfBrackets = "write a minus before a negative number, and leave the brackets out";

    private static readonly ImmutableHashSet<string> MissingMarks = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "n/a", "na", "n.a.", "n. a.", "k. A.", "k.A.", "-", "–", "—", "--", ".", "..", "...", "…", ":", "null", "无");

    private static readonly ImmutableArray<string> SpreadsheetErrors =
    [
        "#DIV/0!",
        "#REF!",
        "#VALUE!",
        "#NAME?",
        "#NUM!",
        "#N/A",
        "#NV",
        "#NULL!",
        "#WERT!",
        "#BEZUG!",
    ];

    private readonly Lazy<NumberEvidence> evidence = new(() => form.DecimalMark is null && rows is { } cells ? NumberEvidence.In(cells) : NumberEvidence.None);
    private readonly HashSet<string> told = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>For tables whose cells are numbers by themselves.</summary>
    public static NumberForm Plain => new(TableForm.Unsaid, null);

    /// <summary>
    /// Semicolons stand between the cells, as where commas stand before decimals: 1.234 may be a thousand there, unless other numbers have
    /// decimal points.
    /// </summary>
    public bool HasSemicolons { get; init; }

    /// <summary>A point or a comma.</summary>
    public char DecimalMark => form.DecimalMark ?? evidence.Value.DecimalMark;

    private bool HasComma => DecimalMark == ',';

    /// <summary>The number of a cell, or null (with a diagnostic) where it is none.</summary>
    public double? Read(CsvCell cell, Findings findings, UnitMark? mark = null)
    {
        if (!HasComma && form.Missing.IsEmpty && Number(cell.Text) is { } plain && !MayBeThousands(cell.Text))
        {
            mark?.Check("", cell, findings);
            return plain;
        }

        if (IsMissing(cell.Text))
        {
            findings.Error("RB1208", cell.Place, $"'{cell.Text}' stands where a number is needed", "write the number");
            return null;
        }

        return Number(Settled(cell, findings, mark));
    }

    /// <summary>The number of a cell that may be empty or have a mark for a value that nobody reported.</summary>
    public double? Optional(CsvCell cell, Findings findings, UnitMark? mark = null)
    {
        if (cell.Text.Length == 0)
            return null;
        if (!IsMissing(cell.Text))
            return Read(cell, findings, mark);
        if (!form.Missing.Contains(cell.Text, StringComparer.Ordinal) && told.Add(cell.Text))
            findings.Note("RB1261", cell.Place, $"'{cell.Text}' is read as a value that nobody reported, here and wherever the table has it");
        return null;
    }

    /// <summary>How a cell is written in the plain form ("1234.5"); null where it is no number, or has two readings.</summary>
    public string? PlainForm(string text)
    {
        if (!HasComma && Number(text) is not null && !MayBeThousands(text))
            return text;
        return WrittenNumber.Of(text) is { } written && Reading(written, out var plain) == Clearness.Clear && Number(plain) is not null ? plain : null;
    }

    /// <summary>Whether a cell is empty, a mark for a value that nobody reported, or a number in any convention.</summary>
    public bool CanBeNumber(string text) => text.Length == 0 || IsMissing(text) || Number(text) is not null || WrittenNumber.Of(text) is not null;

    /// <summary>Whether a letter stands behind the number: "12 b" may be a name as well.</summary>
    public static bool HasFlag(string text) => Number(text) is null && WrittenNumber.Of(text) is { HasFlag: true };

    /// <summary>Whether a text is what a spreadsheet shows in the place of a number that it could not work out.</summary>
    public static bool IsSpreadsheetError(string text) => text.StartsWith('#') && SpreadsheetErrors.Contains(text, StringComparer.Ordinal);

    /// <summary>Whether a text is a number in brackets, which is negative to some and uncertain to others.</summary>
    public static bool IsInBrackets(string text) => text is ['(', .. var within, ')'] && WrittenNumber.Of(within) is not null;

    /// <summary>Whether a text is a mark for a value that nobody reported.</summary>
    public bool IsMissing(string text) =>
        (text.Length <= 5 && text.Length > 0 && !char.IsAsciiDigit(text[0]) && (MissingMarks.Contains(text) || text is [':', ' ', >= 'a' and <= 'z']))
        || (!form.Missing.IsEmpty && form.Missing.Contains(text, StringComparer.Ordinal));

    /// <summary>A number in two conventions is no reading but a question.</summary>
    private enum Clearness
    {
        Clear,
        Wrong,
        Unclear,
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private Clearness Reading(WrittenNumber written, out string plain)
    {
        plain = (HasComma ? written.WithComma : written.WithPoint) ?? "";
        if (plain.Length == 0)
            return Clearness.Wrong;
        if (!written.IsUnclear || form.DecimalMark is not null)
            return Clearness.Clear;
        // A point is the plain form, and stands between thousands where the table has decimal commas. A comma needs more to go by.
        var isComma = !written.WithPoint!.Contains('.', StringComparison.Ordinal);
        if (!isComma)
            return HasComma || !HasSemicolons || evidence.Value.HasPoints ? Clearness.Clear : Clearness.Unclear;
        return (HasComma ? evidence.Value.IsProven : evidence.Value.HasPoints) ? Clearness.Clear : Clearness.Unclear;
    }

    /// <summary>Whether a number with a point may be one with a mark between thousands, for all that the table shows.</summary>
    private bool MayBeThousands(string text) =>
        HasSemicolons
        && form.DecimalMark is null
        && text.Contains('.', StringComparison.Ordinal)
        && !evidence.Value.HasPoints
        && WrittenNumber.Of(text) is { IsUnclear: true };

    /// <summary>The plain form of a number that is not written plainly; empty (with a diagnostic) where there is none.</summary>
    private string Settled(CsvCell cell, Findings findings, UnitMark? mark)
    {
        if (WrittenNumber.Of(cell.Text) is not { } written)
            return Refused(Fault(cell.Text), cell, findings);
        switch (Reading(written, out var plain))
        {
            case Clearness.Wrong:
                return Refused(Contradiction(cell.Text), cell, findings);
            case Clearness.Unclear:
                return Refused(
                    (
                        "RB1262",
                        written.WithPoint!.Contains('.', StringComparison.Ordinal)
                            ? $"'{cell.Text}' can be {written.WithComma} (a mark between thousands) or {written.WithPoint} (a decimal point)"
                            : $"'{cell.Text}' can be {written.WithComma} (a decimal comma) or {written.WithPoint} (a mark between thousands)",
                        DecimalHint()
                    ),
                    cell,
                    findings
                );
        }

        if (Number(plain) is null)
            return Refused(Fault(plain), cell, findings);
        mark?.Check(written.Mark, cell, findings);
        Tell(cell, plain, written, findings);
        return plain;
    }

    private void Tell(CsvCell cell, string plain, WrittenNumber written, Findings findings)
    {
        if (HasComma && form.DecimalMark is null && told.Add("comma"))
            findings.Note(
                "RB1261",
                new(cell.Place.File),
                $"numbers are read with a decimal comma: '{evidence.Value.Comma.Text}' is a number with decimals",
                DecimalHint()
            );
        if ((written.Mark.Length > 0 || written.HasFootnote || written.HasFlag) && told.Add("marks"))
            findings.Note("RB1261", cell.Place, $"'{cell.Text}' is read as {plain}: signs and footnote marks beside numbers are left out in this table");
    }

    private (string Code, string Message, string Hint) Contradiction(string text) =>
        form.DecimalMark is { } said
            ? (
                "RB1204",
                $"'{text}' is not a number with a decimal {(said == ',' ? "comma" : "point")}",
                $"correct it, or 'decimal' in {form.Sidecar}"
            )
            : (
                "RB1204",
                $"'{text}' has a decimal comma, and '{evidence.Value.Point.Text}' (at {evidence.Value.Point.Place}) a decimal point",
                "write all numbers of a table alike"
            );

    private string DecimalHint() => form.Sidecar.Length == 0 ? "write a decimal point" : $"write 'decimal: comma' or 'decimal: point' in {form.Sidecar}";

    private static string Refused((string Code, string Message, string Hint) fault, CsvCell cell, Findings findings)
    {
        findings.Error(fault.Code, cell.Place, fault.Message, fault.Hint);
        return "";
    }

    private static (string Code, string Message, string Hint) Fault(string text)
    {
        if (
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            || text.Trim('+', '-').ToUpperInvariant() is "INF" or "INFINITY" or "NAN" or "∞"
        )
            return ("RB1203", $"'{text}' is not a finite number", "leave the cell empty for a reading that nobody reported");
        if (IsInBrackets(text))
            return ("RB1203", $"'{text}' is a number in brackets: negative to accountants, uncertain to statistical offices", InsteadOfBrackets);
        if (IsSpreadsheetError(text))
            return ("RB1203", $"'{text}' is an error that a spreadsheet shows", "mend its formula, or leave the cell empty for a reading that nobody reported");
        return ("RB1203", $"'{text}' is not a number", "leave the cell empty for a reading that nobody reported");
    }
}

using System.Globalization;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Numbering;

/// <summary>
/// The ids that one section asks for. Each is unique in the section, and differs from the ids of all sections.
/// <see cref="DocumentNumbering"/> makes them unique in the report.
/// </summary>
/// <param name="sections">The ids of all sections.</param>
internal sealed class RequestedIds(Anchors sections)
{
    // No id that is made from words starts with one of these.
    private const char AuthorsMark = '#';
    private const char FiguresMark = '?';

    private readonly Anchors taken = new(sections);
    private int figures;

    /// <summary>Takes the first free of: the wished id, the id with the section's before it, the id with a number behind it.</summary>
    public string Take(string wished, string section) => taken.Take(wished, section);

    /// <summary>Takes an id that an author wrote, which has to be free.</summary>
    public string TakeAuthors(string id, string section, SourcePlace place, DiagnosticList diagnostics)
    {
        var isTaken = taken.IsTaken(id);
        if (isTaken)
            TellTaken(id, place, diagnostics);
        var given = taken.Take(id, section);
        return isTaken ? given : AuthorsMark + given;
    }

    /// <summary>The id of a figure that is named by its number, which is not known yet.</summary>
    public string TakeFigures() => string.Create(CultureInfo.InvariantCulture, $"{FiguresMark}{++figures}");

    public static bool IsAuthors(string requested) => requested[0] == AuthorsMark;

    public static bool IsFigures(string requested) => requested[0] == FiguresMark;

    public static void TellTaken(string id, SourcePlace place, DiagnosticList diagnostics) =>
        diagnostics.Error("RB4404", place, $"the id '{id}' is taken", "choose another; every id stands once in the report");
}

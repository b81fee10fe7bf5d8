using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Numbering;

/// <summary>The lists of figures, tables and boxes. They are filled when all have their numbers and the words of their language.</summary>
internal static class PlaceLists
{
    public const string Figures = "list-of-figures";
    public const string Tables = "list-of-tables";
    public const string Boxes = "list-of-boxes";

    public static bool Has(ReportDocument document, string kind) =>
        document.InReadingOrder().Any(entry => entry.Section.Content.Any(block => block is PendingList pending && pending.Kind == kind));

    /// <summary>The document with its lists. Diagnostic RB4170: there is nothing to list.</summary>
    public static ReportDocument Fill(ReportDocument document, DiagnosticList diagnostics) =>
        document.InReadingOrder().Any(entry => entry.Section.Kind == SectionKind.PlaceList)
            ? document with { Sections = Fill(document.Sections, document, diagnostics) }
            : document;

    private static ImmutableArray<Section> Fill(ImmutableArray<Section> sections, ReportDocument document, DiagnosticList diagnostics) =>
    [
        .. sections.Select(section => section with
        {
            Content = [.. section.Content.Select(block => block is PendingList pending ? Filled(pending, document, diagnostics) : block)],
            Children = Fill(section.Children, document, diagnostics),
        }),
    ];

    private static PlaceList Filled(PendingList pending, ReportDocument document, DiagnosticList diagnostics)
    {
        var blocks = document.InReadingOrder().SelectMany(entry => entry.Section.Opening.Concat(entry.Section.Content)).WithInner();
        var entries = blocks.Select(block => EntryOf(block, pending.Kind, document.Edition.Wording)).OfType<PlaceEntry>().ToImmutableArray();
        if (entries.IsEmpty)
            diagnostics.Warn(
                "RB4170",
                pending.Origin,
                $"the {pending.Kind.Replace('-', ' ')} is empty: the report has none",
                "take the part out of the outline");
        return new(entries, pending.Origin);
    }

    private static PlaceEntry? EntryOf(Block block, string kind, Wording wording) => (kind, block) switch
    {
        (_, { Id: "" }) => null,
        (Figures, Figure { Number: > 0 } it) => new(NumberOf(it.Number, wording), it.Finding.Length > 0 ? it.Finding : it.Spec.Title, it.Id),
        (Figures, Illustration { Number: > 0 } it) => new(NumberOf(it.Number, wording), it.Caption, it.Id),
        (Tables, Table { Caption.Length: > 0 } it) => new("", it.Caption, it.Id),
        (Boxes, CallOut { Title.Length: > 0 } it) => new(wording[CallOutWords.Key(it.Kind)], it.Title, it.Id),
        _ => null,
    };

    private static string NumberOf(int figure, Wording wording) => wording.Say("figure.number", ("number", figure));
}

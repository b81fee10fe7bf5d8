using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Maths;

/// <summary>
/// Sets formulas in titles and captions, which are plain text wherever they are printed: as a line of text where they have one, else they are
/// told of, as other signs are. They are never printed as they are typed.
/// </summary>
internal sealed class FormulasInTitles : DocumentRewriter
{
    private readonly DiagnosticList told;

    private FormulasInTitles(DiagnosticList told) => this.told = told;

    public static ImmutableArray<Section> Set(ImmutableArray<Section> sections, DiagnosticList told) => new FormulasInTitles(told).Rewrite(sections);

    /// <summary>What the edition says of itself.</summary>
    public static Edition Set(Edition edition, DiagnosticList told) => edition with
    {
        Title = Text(edition.Title, edition.Place, told),
        Subtitle = Text(edition.Subtitle, edition.Place, told),
        Kind = Text(edition.Kind, edition.Place, told),
        Description = Text(edition.Description, edition.Place, told),
        SourceStatement = Text(edition.SourceStatement, edition.Place, told),
    };

    /// <summary>Tells of a formula that a title or caption cannot have.</summary>
    public static void Tell(DiagnosticList told, SourcePlace place, string tex) => told.Error(
        "RB4206",
        place,
        $"the formula '{tex}' cannot stand in a title, a caption, the head of a table or the glossary",
        "write it in words there, and as a formula in the text; short ones as 'R^2' or 'x_1' may stand");

    private ImmutableArray<Section> Rewrite(ImmutableArray<Section> sections) => [.. sections.Select(section => section with
    {
        Title = Text(section.Title, section.Origin),
        ShortTitle = Text(section.ShortTitle, section.Origin),
        Description = Text(section.Description, section.Origin),
        Opening = Rewrite(section.Opening),
        Content = Rewrite(section.Content),
        Children = Rewrite(section.Children),
    })];

    protected override Block Rewrite(Block block) => block switch
    {
        Illustration picture => Set(picture),
        Gallery gallery => gallery with { Pictures = [.. gallery.Pictures.Select(Set)] },
        Portrait portrait => portrait with { Picture = Set(portrait.Picture), Name = Text(portrait.Name, portrait.Origin), Role = Text(portrait.Role, portrait.Origin) },
        PendingFigure { Figure: var figure } it => it with
        {
            Figure = figure with
            {
                Measures = Text(figure.Measures, it.Origin),
                SourceLine = Text(figure.SourceLine, it.Origin),
                AlternativeText = Text(figure.AlternativeText, it.Origin),
            },
        },
        FactsBox box => box with { Title = Text(box.Title, box.Origin) },
        CallOut box => base.Rewrite(box) is CallOut inside ? inside with { Title = Text(box.Title, box.Origin) } : box,
        BlockContainer or ListBlock or DefinitionList => base.Rewrite(block),
        _ => block,
    };

    /// <summary>Spans have formulas of their own.</summary>
    protected override Inline Rewrite(Inline inline) => inline;

    private Illustration Set(Illustration picture) => picture with
    {
        AlternativeText = Text(picture.AlternativeText, picture.Origin),
        Caption = Text(picture.Caption, picture.Origin),
        Credit = Text(picture.Credit, picture.Origin),
    };

    private string Text(string text, SourcePlace place) => Text(text, place, told);

    /// <summary>A text with its formulas as plain text.</summary>
    public static string Text(string text, SourcePlace place, DiagnosticList told)
    {
        SignsInPlainText.Tell(text, place, told);
        if (!text.Contains('$', StringComparison.Ordinal))
            return text;
        var set = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '$' || MathsInlineParser.EndOf(text, at, text.Length - 1, sign: 1) is not (> 0 and var end))
            {
                set.Append(text[at]);
                continue;
            }

            var reading = TexReading.Of(text[(at + 1)..(end - 1)]);
            if (reading.Tree is { } tree && FormulaText.Of(tree) is { } plain)
                set.Append(plain);
            else if (reading.Fault is { } fault)
                told.Error("RB4140", place, fault.Message, fault.Hint);
            else
                Tell(told, place, reading.Tex);
            at = end - 1;
        }

        return set.ToString();
    }
}

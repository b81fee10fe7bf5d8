using System.Collections.Immutable;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportBuilder.Composing.Charts;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Composing.Pieces;
using ReportBuilder.Composing.Rules;
using ReportBuilder.Composing.Sections;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Reuse;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing;

/// <summary>
/// What a process that stays keeps of the last report it composed: texts as they were parsed, what calls and claims came to, charts as they were drawn, the prose that no rule
/// had anything to say of, and the pieces that all this was written into. It never changes what is composed; what comes out equal is mostly the same object as in the last report.
/// Used for one report at a time, and with one way of drawing charts.
/// </summary>
public sealed class ComposerMemory
{
    private FontFamily? fonts;
    private Grounds? grounds;
    private CellNames? cells;

    internal Remembered<string, MarkdownDocument> Texts { get; } = new(StringComparer.Ordinal);

    internal Remembered<string, ContainerInline> Lines { get; } = new(StringComparer.Ordinal);

    internal BindingMemory Bindings { get; } = new();

    internal Remembered<ChartSpec, Outcome<DrawnChart>> Drawings { get; } = new(new SameChart());

    /// <summary>The text of blocks that passes all rules on prose.</summary>
    internal Remembered<WrittenProse, WrittenProse> SoundProse { get; } = new(new SameProse());

    internal PieceMemory Pieces { get; } = new();

    internal SoundParts Sound { get; } = new();

    internal SettledSections Settled { get; } = new();

    /// <summary>The names of a scorebook's cells: the last ones where they are the same.</summary>
    internal CellNames CellsOf(Scorebook scores) => cells = cells is not null && cells.AreOf(scores) ? cells : new(scores);

    /// <summary>Forgets what hangs on fonts, rules, names or addresses that are others now.</summary>
    /// <param name="planned">The addresses of the sections of the outline.</param>
    internal void Begin(Knowledge knowledge, ImmutableArray<SectionPlan> planned)
    {
        // Charts measure their labels in the fonts.
        if (knowledge.Inputs.Fonts != fonts)
            Drawings.Forget();
        var now = Grounds.Of(knowledge, planned);
        if (grounds is null || grounds.Rules != now.Rules)
            SoundProse.Forget();
        if (grounds is null || !grounds.AreSame(now))
        {
            Bindings.Forget();
            Pieces.Forget();
            Settled.Forget();
            Sound.Forget();
        }

        Bindings.Begin(knowledge.Inputs, knowledge.Scores);
        (fonts, grounds) = (knowledge.Inputs.Fonts, now);
    }

    /// <summary>Forgets what this report did not use.</summary>
    internal void End()
    {
        Texts.End();
        Lines.End();
        Bindings.End();
        Drawings.End();
        SoundProse.End();
        Pieces.End();
        Settled.End();
        Sound.End();
    }
}

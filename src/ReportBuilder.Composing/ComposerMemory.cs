using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportBuilder.Composing.Charts;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Markdown;
using ReportBuilder.Composing.Rules;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Composing;

/// <summary>
/// What a process that stays keeps of the last report it composed: texts and calls as they were parsed, charts as they were drawn, and the prose that no rule had anything
/// to say of. It never changes what is composed. Used for one report at a time, and with one way of drawing charts.
/// </summary>
public sealed class ComposerMemory
{
    private FontFamily? fonts;
    private string rules = "";

    internal Remembered<string, MarkdownDocument> Texts { get; } = new(StringComparer.Ordinal);

    internal Remembered<string, ContainerInline> Lines { get; } = new(StringComparer.Ordinal);

    internal Remembered<string, HelperCall> Calls { get; } = new(StringComparer.Ordinal);

    internal Remembered<ChartSpec, Outcome<DrawnChart>> Drawings { get; } = new(new SameChart());

    /// <summary>The text of blocks that passes all rules on prose.</summary>
    internal Remembered<WrittenProse, WrittenProse> SoundProse { get; } = new(new SameProse());

    /// <summary>Forgets what hangs on fonts or rules that are others now.</summary>
    /// <param name="fontsNow">Charts measure their labels in them.</param>
    /// <param name="rulesNow">All that the rules on prose go by.</param>
    internal void Begin(FontFamily fontsNow, string rulesNow)
    {
        if (fontsNow != fonts)
            Drawings.Forget();
        if (rulesNow != rules)
            SoundProse.Forget();
        (fonts, rules) = (fontsNow, rulesNow);
    }

    /// <summary>Forgets what this report did not use.</summary>
    internal void End()
    {
        Texts.End();
        Lines.End();
        Calls.End();
        Drawings.End();
        SoundProse.End();
    }
}

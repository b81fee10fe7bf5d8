using ReportBuilder.Layout.PageKinds;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Layout.Reuse;

/// <summary>Sections as the last report had them. One that comes again in the same place is not set again.</summary>
internal sealed class SectionMemory
{
    private RoundMemory<Section, SetSection> sections = new(SameSections.Comparer);
    private (Theme? Theme, Edition? Edition, string Dimensions) grounds;

    /// <summary>Forgets all sections where something is new that may show in any of them.</summary>
    public void Begin(Setting setting)
    {
        var now = (setting.Theme, setting.Document.Edition, setting.DimensionColours);
        if (now != grounds)
            sections = new(SameSections.Comparer);
        grounds = now;
    }

    public void Set(SectionFrame frame, Action<SectionFrame> set)
    {
        // Which notes stand at the foot of a page hangs on all sections before it.
        if (frame.Setting.Theme.Footnotes)
        {
            set(frame);
            return;
        }

        var standing = Standing.Of(frame.Setting);
        if (sections.Find(frame.Section) is { } known && known.BeginsAt(standing, frame))
            known.Repeat(frame);
        else if (SetSection.Of(frame, standing, set) is { } made)
            sections.Add(frame.Section, made);
    }

    public void End() => sections.EndRound();
}

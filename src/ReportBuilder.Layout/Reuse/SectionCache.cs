using ReportBuilder.Layout.PageKinds;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Layout.Reuse;

/// <summary>Sections on their pages, by all that those depend on.</summary>
internal sealed class SectionCache
{
    private readonly Cache<SectionKey, SetSection> sections = new();
    private readonly Dictionary<Section, ContentHash> hashes = new(ReferenceEqualityComparer.Instance);
    private ContentHash around;

    /// <summary>Hashes the sections of a report, and what may show in any of them.</summary>
    public void Begin(Setting setting)
    {
        around = ContentHash.Of([ContentHash.Of(setting.Theme), ContentHash.Of(setting.Document.Edition), ContentHash.Of(setting.DimensionColours)]);
        var all = setting.Document.InReadingOrder().Select(entry => entry.Section).ToArray();
        var own = new ContentHash[all.Length];
        Parallel.For(0, all.Length, at => own[at] = ContentHash.Of(all[at] with { Children = [] }));
        hashes.Clear();
        // Children stand behind their parents.
        for (var at = all.Length - 1; at >= 0; at--)
            hashes[all[at]] = ContentHash.Of([own[at], .. all[at].Children.Select(child => hashes[child])]);
    }

    /// <summary>Sets a section, or repeats it where it was set before.</summary>
    public void Set(SectionFrame frame, Action<SectionFrame> set)
    {
        // Which notes stand at the foot of a page depends on all sections before it.
        if (frame.Setting.Theme.Footnotes)
        {
            set(frame);
            return;
        }

        var key = new SectionKey(hashes[frame.Section], around, frame.Level, Standing.Of(frame.Setting));
        if (sections.TryGet(key, out var known))
            known.Repeat(frame);
        else if (SetSection.Of(frame, key.Before, set) is { } made)
            sections.Set(key, made);
    }

    public void NextGeneration() => sections.NextGeneration();
}

/// <summary>What the pages of a section depend on.</summary>
/// <param name="Around">The hash of what may show in any section.</param>
/// <param name="Before">Where the section before it ended.</param>
internal sealed record SectionKey(ContentHash Section, ContentHash Around, int Level, Standing Before);

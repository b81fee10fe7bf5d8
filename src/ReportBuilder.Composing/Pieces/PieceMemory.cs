using ReportBuilder.Composing.Markdown;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Composing.Pieces;

/// <summary>The pieces of the last report, by the parsed blocks that they were written from, and how its sections began and were settled.</summary>
internal sealed class PieceMemory
{
    private readonly Remembered<string, SectionStart> starts = new(StringComparer.Ordinal);

    public Remembered<object, WrittenPiece> Written { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the first piece of a section finds: the same object as in the last round where the section begins the same.</summary>
    /// <param name="first">What stands before the piece.</param>
    public Progress Begin(SectionScope section, Growth first)
    {
        if (starts.Find(section.Id) is { } known && known.IsSameAs(section, first))
            return known.Progress;
        var start = SectionStart.Of(section, first);
        starts.Replace(section.Id, start);
        return start.Progress;
    }

    public void End()
    {
        starts.End();
        Written.End();
    }

    public void Forget()
    {
        starts.Forget();
        Written.Forget();
    }
}

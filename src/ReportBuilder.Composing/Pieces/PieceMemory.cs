using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Composing.Pieces;

/// <summary>The sections of the last report, piece by piece, by their ids.</summary>
internal sealed class PieceMemory
{
    private readonly Remembered<string, SectionPieces> sections = new(StringComparer.Ordinal);

    /// <summary>The pieces of a section in the last round, or none; those of this round take their place.</summary>
    public SectionPieces Exchange(string sectionId, SectionPieces now)
    {
        var last = sections.Find(sectionId) ?? new();
        sections.Replace(sectionId, now);
        return last;
    }

    public void End() => sections.End();

    public void Forget() => sections.Forget();
}

/// <summary>The pieces of one section.</summary>
internal sealed class SectionPieces
{
    /// <summary>How the section began; null before its first piece.</summary>
    public SectionStart? Start { get; set; }

    /// <summary>By the parsed blocks that they were written from.</summary>
    public Dictionary<object, WrittenPiece> Written { get; } = new(ReferenceEqualityComparer.Instance);
}

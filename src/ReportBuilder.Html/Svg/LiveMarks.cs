using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Html.Svg;

/// <summary>What a mark of a chart says and where it leads.</summary>
/// <param name="Words">The name of its row in the first line, its values in the others.</param>
/// <param name="Href">As seen from the page; empty where nothing tells more.</param>
internal sealed record LiveMark(int Row, int Series, string Words, string Href);

/// <summary>The marks of a chart that answer readers. Lists of the same marks are equal.</summary>
internal sealed class LiveMarks : IEquatable<LiveMarks>
{
    private readonly ImmutableArray<LiveMark> marks;
    private readonly Dictionary<(int Row, int Series), LiveMark> byValue = [];

    public LiveMarks(ImmutableArray<LiveMark> marks)
    {
        this.marks = marks;
        foreach (var mark in marks)
            byValue.Add((mark.Row, mark.Series), mark);
    }

    public static LiveMarks None { get; } = new([]);

    public bool IsEmpty => marks.IsEmpty;

    public LiveMark? Find(DataMarks data) => byValue.GetValueOrDefault((data.Row, data.Series));

    public bool Equals(LiveMarks? other) => other is not null && marks.AsSpan().SequenceEqual(other.marks.AsSpan());

    public override bool Equals(object? other) => Equals(other as LiveMarks);

    public override int GetHashCode() => marks.Length;
}

namespace ReportBuilder.Word.Reading;

/// <summary>A passage while it is read.</summary>
internal sealed class PassageDraft(string id)
{
    public string Id { get; set; } = id;

    public List<Piece> Pieces { get; } = [];

    public bool EndsDeleted { get; set; }

    public int OriginalLength => Pieces.Where(piece => piece.Change != Tracked.Inserted).Sum(piece => piece.Text.Length);
}

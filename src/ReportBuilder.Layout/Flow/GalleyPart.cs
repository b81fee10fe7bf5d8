namespace ReportBuilder.Layout.Flow;

/// <summary>A part of a section's text: pieces that run in columns, or pieces that span them all.</summary>
internal sealed record GalleyPart(bool Wide, List<Piece> Pieces)
{
    /// <summary>A wide part that stays above the text that follows it, such as a section's title.</summary>
    public bool Leads { get; init; }

    /// <summary>Too wide for a page: it stands on pages of its own, on their long side.</summary>
    public bool Landscape { get; init; }

    /// <summary>It fits a page, and is not parted over two.</summary>
    public bool Whole { get; init; }

    /// <summary>What a wide part was measured for, in points.</summary>
    public double Width { get; init; }

    public double Height
    {
        get
        {
            var total = 0.0;
            for (var i = 0; i < Pieces.Count; i++)
                total += Pieces[i].Height + (i == 0 ? 0 : Pieces[i].Before);
            return total;
        }
    }
}

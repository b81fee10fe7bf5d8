using System.Collections.Immutable;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Pdf.Pictures;

/// <summary>A picture of the file and how large it is printed at most.</summary>
/// <param name="Width">Points across that the whole of it would take.</param>
internal sealed record UsedPicture(PictureFile File, double Width);

/// <summary>The pictures that the pages show, each once, in the order in which they are met.</summary>
internal sealed class UsedPictures
{
    private readonly Dictionary<ContentHash, int> indices = [];
    private readonly List<UsedPicture> all = [];

    public UsedPictures(ImmutableArray<Page> pages)
    {
        foreach (var page in pages)
        {
            foreach (var item in page.Items)
            {
                if (item is PlacedPicture placed)
                    Add(placed.Artwork, placed.Area.Width / placed.Artwork.Crop.Width);
            }
        }
    }

    public IReadOnlyList<UsedPicture> All => all;

    public int IndexOf(PictureFile picture) => indices[picture.Hash];

    private void Add(Artwork artwork, double width)
    {
        if (indices.TryGetValue(artwork.File.Hash, out var at))
        {
            all[at] = all[at] with { Width = Math.Max(all[at].Width, width) };
            return;
        }

        indices.Add(artwork.File.Hash, all.Count);
        all.Add(new(artwork.File, width));
    }
}

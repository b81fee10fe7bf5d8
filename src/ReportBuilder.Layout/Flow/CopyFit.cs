namespace ReportBuilder.Layout.Flow;

/// <summary>Keeps the last page of a text from being nearly empty: all its pages end a few lines higher, and the last has more on it.</summary>
internal static class CopyFit
{
    /// <summary>A last page filled less than this, as a share of its height, is too empty.</summary>
    private const double LeastFilled = 0.6;
    private const double MostShortened = 0.2;

    /// <summary>How many pages the parts take: the first from <paramref name="first"/> on, the others like <paramref name="next"/>.</summary>
    public static int Pages(List<GalleyPart> parts, Band first, Band next, double grid) => Try(parts, first, grid, () => next, 0).Pages;

    /// <summary>
    /// Whether a text that could begin below another one had better begin on a page of its own: it takes no page more, and neither its last page nor
    /// the one that it stays away from is too empty, as the last would be.
    /// </summary>
    public static bool StandsApart(List<GalleyPart> parts, Band below, Band fresh, double grid)
    {
        if (fresh.Height - below.Height < LeastFilled * fresh.Height)
            return false;
        var (more, filled) = Try(parts, below, grid, () => fresh, 0);
        if (more == 1 || filled >= LeastFilled * fresh.Height)
            return false;
        var (pages, apart) = Try(parts, fresh, grid, () => fresh, Shorten(parts, fresh, grid, () => fresh));
        return pages == more - 1 && apart >= LeastFilled * fresh.Height;
    }

    /// <summary>Whether nothing of the text would stand on the page of its title.</summary>
    public static bool LeavesTitle(List<GalleyPart> parts, Band first, Band next, double grid)
    {
        var flow = new ColumnFlow(grid, () => next, draws: false);
        flow.Run(parts, first);
        return flow.LeavesTitle;
    }

    /// <summary>How much shorter columns are to be, in points: 0 where the text ends well as it is.</summary>
    public static double Shorten(List<GalleyPart> parts, Band first, double grid, Func<Band> nextBand)
    {
        var text = parts.Take(parts.FindLastIndex(part => !part.Wide) + 1).ToList();
        if (text.Count == 0)
            return 0;
        var whole = nextBand().Height;
        var (pages, filled) = Try(text, first, grid, nextBand, 0);
        if (pages == 1 || filled >= LeastFilled * whole)
            return 0;
        var (best, bestFilled) = (0.0, filled);
        for (var shortened = grid; shortened <= MostShortened * whole && bestFilled < LeastFilled * whole; shortened += grid)
        {
            var (trialPages, trialFilled) = Try(text, first, grid, nextBand, shortened);
            if (trialPages == pages && trialFilled > bestFilled)
                (best, bestFilled) = (shortened, trialFilled);
        }

        return best;
    }

    private static (int Pages, double Filled) Try(List<GalleyPart> parts, Band first, double grid, Func<Band> nextBand, double shortened)
    {
        var pages = 1;
        var rest = new ColumnFlow(grid, Next, shortened, draws: false).Run(parts, first);
        return (pages, rest.Top - nextBand().Top);

        Band Next()
        {
            pages++;
            return nextBand();
        }
    }
}

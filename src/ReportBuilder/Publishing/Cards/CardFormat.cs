using System.Collections.Immutable;

namespace ReportBuilder.Publishing.Cards;

/// <summary>A size of cards, in dots, and the sizes of type that it begins with.</summary>
/// <param name="Above">Kept free at the top; stories show the app's own controls there, and at the foot.</param>
internal sealed record CardFormat(int Width, int Height, int Side, int Above, int Below, double Headline, double Text, double Small)
{
    /// <summary>For previews of links, for posts, and for stories.</summary>
    public static ImmutableArray<CardFormat> All { get; } =
    [
        new(1200, 630, 64, 56, 48, 60, 32, 22),
        new(1080, 1080, 80, 80, 72, 76, 40, 28),
        new(1080, 1920, 88, 250, 270, 92, 48, 34),
    ];

    public string Name => FormattableString.Invariant($"{Width}x{Height}");

    /// <summary>A chart stands beside the words, not below them.</summary>
    public bool IsWide => Width > Height;
}

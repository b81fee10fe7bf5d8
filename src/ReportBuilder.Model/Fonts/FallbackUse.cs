using System.Collections.Immutable;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Model.Fonts;

/// <summary>A fallback as text of some weights uses it, next to each other among those that were asked for.</summary>
/// <param name="Characters">In order.</param>
public sealed record FallbackUse(FontFace Face, FontWeight Lightest, FontWeight Heaviest, ImmutableArray<int> Characters)
{
    /// <summary>
    /// What the fallbacks of a family set of a text: characters that the family's own faces lack, and marks that Chinese has wider than Latin.
    /// </summary>
    /// <param name="weights">The lightest first.</param>
    /// <param name="characters">Code points, in order.</param>
    public static ImmutableArray<FallbackUse> Of(FontFamily family, ReadOnlySpan<FontWeight> weights, IReadOnlyCollection<int> characters)
    {
        if (family.Fallbacks.IsEmpty)
            return [];
        var uses = new List<FallbackUse>();
        foreach (var weight in weights)
        {
            foreach (var use in Of(family, weight, characters))
            {
                var same = uses.FindLastIndex(other => other.Face == use.Face && other.Characters.AsSpan().SequenceEqual(use.Characters.AsSpan()));
                if (same >= 0)
                    uses[same] = uses[same] with { Heaviest = weight };
                else
                    uses.Add(use);
            }
        }

        return [.. uses];
    }

    private static IEnumerable<FallbackUse> Of(FontFamily family, FontWeight weight, IReadOnlyCollection<int> characters)
    {
        var first = family.Face(weight);
        var missing = characters.Where(code => !first.Covers(code)).ToList();
        var square = missing.Where(EastAsianText.IsSquare).Select(code => family.FaceFor(code, weight)).FirstOrDefault(face => face is not null);
        var (faces, codes) = (new List<FontFace>(), new Dictionary<FontFace, List<int>>());
        foreach (var code in characters)
        {
            if ((first.Covers(code) ? SetsMark(square, code) : family.FaceFor(code, weight)) is not { } face)
                continue;
            if (codes.TryGetValue(face, out var found))
                found.Add(code);
            else
            {
                faces.Add(face);
                codes.Add(face, [code]);
            }
        }

        return faces.Select(face => new FallbackUse(face, weight, weight, [.. codes[face]]));
    }

    private static FontFace? SetsMark(FontFace? square, int code) =>
        square is not null && EastAsianText.IsSharedMark(code) && square.Covers(code) ? square : null;
}

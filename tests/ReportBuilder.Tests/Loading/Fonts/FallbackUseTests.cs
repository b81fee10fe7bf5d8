using ReportBuilder.Loading.Fonts;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Tests.Loading.Fonts;

/// <summary>Which characters of a text come from which fallback, for the faces of the site and of the book.</summary>
public class FallbackUseTests
{
    private static readonly FontWeight[] Weights = [FontWeight.Regular, FontWeight.SemiBold, FontWeight.Bold];
    private static readonly FontFamily Family = PackagedFonts.Inter with { Fallbacks = [FontReader.Read(FontFiles.Squares), FontReader.Read(FontFiles.Compact)] };

    [Fact]
    public void A_character_comes_from_the_first_face_that_has_it_and_a_face_for_all_weights_is_taken_once()
    {
        var uses = FallbackUse.Of(Family, Weights, Runes("A“合𠮷”"));
        Assert.Equal(["NotoSansSC-Regular 400-700 “”合", "NotoSansCJKsc-Regular 400-700 𠮷"], uses.Select(Said));
    }

    [Fact]
    public void Marks_of_Latin_stay_with_the_family_where_nothing_is_Chinese() => Assert.Empty(FallbackUse.Of(Family, Weights, Runes("“A”")));

    [Fact]
    public void What_no_face_has_is_in_none() => Assert.Empty(FallbackUse.Of(Family, Weights, [0x0E01]));

    private static int[] Runes(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value).Order()];

    private static string Said(FallbackUse use) =>
        $"{use.Face.Name} {(int)use.Lightest}-{(int)use.Heaviest} {string.Concat(use.Characters.Select(char.ConvertFromUtf32))}";
}

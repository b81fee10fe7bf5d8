using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Html.Assets;

/// <summary>
/// Faces that readers of Chinese, Japanese and Korean have, asked for by name so that their marks are as wide as those of the edition's face; where a
/// system has others, the browser finds them. The region is that of the edition's face, by the ending of its name.
/// </summary>
internal static class LocalFaces
{
    private static readonly (string Region, string[] Regular, string[] Bold)[] Known =
    [
        ("SC", ["PingFangSC-Regular", "NotoSansCJKsc-Regular", "MicrosoftYaHei"], ["PingFangSC-Semibold", "NotoSansCJKsc-Bold", "MicrosoftYaHei-Bold"]),
        ("TC", ["PingFangTC-Regular", "NotoSansCJKtc-Regular", "MicrosoftJhengHeiRegular"], ["PingFangTC-Semibold", "NotoSansCJKtc-Bold", "MicrosoftJhengHeiBold"]),
        ("HK", ["PingFangHK-Regular", "NotoSansCJKhk-Regular"], ["PingFangHK-Semibold", "NotoSansCJKhk-Bold"]),
        ("JP", ["HiraginoSans-W3", "NotoSansCJKjp-Regular", "YuGothic-Regular"], ["HiraginoSans-W6", "NotoSansCJKjp-Bold", "YuGothic-Bold"]),
        ("KR", ["AppleSDGothicNeo-Regular", "NotoSansCJKkr-Regular", "MalgunGothic"], ["AppleSDGothicNeo-Bold", "NotoSansCJKkr-Bold", "MalgunGothicBold"]),
    ];

    /// <summary>Sources of a face, as a list of CSS; none where the face has no marks of East Asia.</summary>
    public static string Of(FallbackUse use)
    {
        if (!use.Characters.Any(EastAsianText.IsSquare))
            return "";
        var words = use.Face.Name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var known = Array.Find(Known, face => Array.Exists(words, word => word.EndsWith(face.Region, StringComparison.OrdinalIgnoreCase)));
        var names = use.Lightest >= FontWeight.SemiBold ? known.Bold : known.Regular;
        return string.Join(',', (names ?? []).Select(name => $"local(\"{name}\")"));
    }
}

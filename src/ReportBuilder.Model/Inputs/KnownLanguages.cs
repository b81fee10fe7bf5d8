using System.Collections.Frozen;

namespace ReportBuilder.Model.Inputs;

/// <summary>The languages of two letters, and the codes of countries that are taken for them. Source: ISO 639-1, ISO 15924.</summary>
internal static class KnownLanguages
{
    private static readonly FrozenSet<string> TwoLetters = (
        "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo "
        + "fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb "
        + "lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc "
        + "sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
    ).Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Meant = (
        "at=de br=pt-BR cn=zh-Hans cz=cs dk=da gb=en-GB gr=el hk=zh-Hant iq=ar ir=fa jp=ja mx=es-MX ua=uk us=en-US "
        + "chinese=zh-Hans english=en french=fr german=de italian=it japanese=ja korean=ko latin=la portuguese=pt russian=ru spanish=es"
    ).Split(' ').Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>Scripts that run from right to left, and languages that are written in one where no script is named.</summary>
    private static readonly FrozenSet<string> RightToLeft =
        "adlm arab aran hebr mand mend nkoo rohg samr syrc syrj syre syrn thaa ar ckb dv fa he ks ps sd syr ug ur yi".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Languages of three letters are many, and are let through.</summary>
    public static bool Contains(string primary) => primary.Length == 3 || TwoLetters.Contains(primary);

    /// <summary>The tag of a language by another name for it; null where nothing is known.</summary>
    public static string? MeantBy(string word) => Meant.GetValueOrDefault(word);

    public static bool RunsFromRight(string scriptOrLanguage) => RightToLeft.Contains(scriptOrLanguage);
}

using System.Globalization;
using System.Text;

namespace ReportBuilder.Model.Documents;

/// <summary>Words as part of an id, an address or a file name: small letters and figures joined by hyphens, accents taken off.</summary>
/// <remarks>Letters of other scripts stay as they are: "杭州" is itself.</remarks>
public static class Slug
{
    /// <summary>Letters of Latin scripts under what addresses have for them.</summary>
    /// <remarks>A table, since decomposition by Unicode is not to be had in a program without cultures.</remarks>
    private static readonly Dictionary<int, string> Plain = ByAccented(
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ďḋḍḏḑḓđ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥȟḣḥḧḩḫẖħ"),
        ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľḷḹḻḽł"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋ"),
        ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợø"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("t", "ţťțṫṭṯṱẗŧ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
        ("ae", "æ"),
        ("oe", "œ"),
        ("ss", "ß"),
        ("th", "þ"),
        ("d", "ð"),
    ]);

    private static Dictionary<int, string> ByAccented(ReadOnlySpan<(string Letter, string Accented)> rows)
    {
        var plain = new Dictionary<int, string>();
        foreach (var (letter, accents) in rows)
        {
            foreach (var accented in accents)
                plain.Add(accented, letter);
        }

        return plain;
    }

    /// <summary>"R&amp;D and people" becomes "r-d-and-people", and "Évry" "evry"; empty where there is neither a letter nor a figure.</summary>
    public static string Of(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (Written(rune) is { } letters)
                slug.Append(letters);
            else if (!IsSilent(rune) && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>As <see cref="Of(string)"/>, with a name of last resort.</summary>
    public static string Of(string words, string otherwise) => Of(words) is { Length: > 0 } slug ? slug : otherwise;

    /// <summary>A letter or figure as a slug has it; null for what is neither.</summary>
    public static string? Written(Rune rune)
    {
        if (!Rune.IsLetterOrDigit(rune))
            return null;
        rune = Rune.ToLowerInvariant(rune);
        return Plain.GetValueOrDefault(rune.Value) ?? rune.ToString();
    }

    private static bool IsSilent(Rune rune) => rune.Value is '\'' or '\u2019' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;
}

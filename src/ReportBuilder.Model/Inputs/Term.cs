using System.Text;

namespace ReportBuilder.Model.Inputs;

/// <summary>A noun of the index, of one and of several: "university", "universities".</summary>
/// <param name="Gender">"feminine", "masculine" or "neuter", in languages whose articles ask for it; else empty.</param>
public sealed record Term(string One, string Other, string Gender = "")
{
    /// <summary>How an English word may begin that is spelt with a vowel and spoken with a consonant.</summary>
    private static readonly string[] SpokenWithConsonant = ["uni", "use", "usu", "eu", "one", "once"];

    /// <summary>Letters of European languages and, in the same order, what addresses have for them.</summary>
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěìíîïīłñńňòóôõöøōőřśšșťțùúûüūůűýÿžźż";

    private const string Plain = "aaaaaaaaacccddeeeeeeeeiiiiilnnnoooooooorsssttuuuuuuuyyzzz";

    private static readonly string[] SpokenWithVowel = ["hour", "heir", "honest", "honour", "honor"];

    /// <summary>At the beginning of a heading or a sentence: "University", "Universities".</summary>
    public Term Capital() => this with { One = Capitalised(One), Other = Capitalised(Other) };

    /// <summary>With the article of English: "a university", "an institution".</summary>
    public string A => $"{(TakesAn ? "an" : "a")} {One}";

    /// <summary>"vowel" or "consonant": what an article goes by in English, French and Spanish.</summary>
    /// <param name="language">The first part of its tag.</param>
    public string StartIn(string language) => (language == "en" ? TakesAn : SpokenWithElision) ? "vowel" : "consonant";

    /// <summary>In addresses and ids: "local-authority", "local-authorities"; empty where a word has no Latin letters.</summary>
    public Term Key() => new(KeyOf(One), KeyOf(Other));

    /// <summary>Of French: "l’université", "l’hôpital".</summary>
    private bool SpokenWithElision => KeyOf(One) is ['a' or 'e' or 'i' or 'o' or 'u' or 'h', ..];

    private bool TakesAn =>
        One.Length > 0
        && ("aeiou".Contains(char.ToLowerInvariant(One[0]), StringComparison.Ordinal) ? !Begins(SpokenWithConsonant) : Begins(SpokenWithVowel));

    private bool Begins(string[] beginnings) => Array.Exists(beginnings, beginning => One.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    internal static string Capitalised(string word) => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..];

    private static string KeyOf(string word)
    {
        var key = new StringBuilder(word.Length);
        foreach (var letter in word.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                key.Append(letter);
            else if (Accented.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at)
                key.Append(Plain[at]);
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }

        return key.ToString().TrimEnd('-');
    }
}

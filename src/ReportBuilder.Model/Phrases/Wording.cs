using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Model.Phrases;

/// <summary>
/// What the program says to readers, in the language of the edition and with the edition's terms. Every phrase has a key; an edition changes one
/// in content/wording.yaml.
/// </summary>
public sealed class Wording : IEquatable<Wording>
{
    private const string English = "en-GB";

    /// <summary>The files of a language and, below, of the one that it takes the rest of its phrases from.</summary>
    private static readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> Files = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, Phrase> phrases = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> termPlaces = new(StringComparer.Ordinal);

    /// <param name="language">The tag of the edition's language: "fr-CA".</param>
    /// <param name="terms">The edition's own words; null for those of the language.</param>
    /// <param name="own">Phrases of the edition's own, by key.</param>
    public Wording(string language, Terms? terms = null, ImmutableSortedDictionary<string, string>? own = null)
    {
        Language = language;
        SpokenLanguage = Spoken(language);
        Own = own ?? ImmutableSortedDictionary<string, string>.Empty;
        Terms = terms ?? TermsOf(SpokenLanguage);
    }

    /// <summary>The languages that have phrases of their own: "de", "en-GB", "zh-Hans".</summary>
    public static ImmutableArray<string> Languages { get; } = [.. WordingFile.Languages.Order(StringComparer.Ordinal)];

    /// <summary>In English, of an index that does not say what it is about.</summary>
    public static Wording Neutral { get; } = new(English);

    /// <summary>The tag of the edition's language.</summary>
    public string Language { get; }

    /// <summary>The language that the phrases are in: "fr" for "fr-CA", and English where the program does not speak the edition's.</summary>
    public string SpokenLanguage { get; }

    /// <summary>"fr" of "fr-CA".</summary>
    internal string PrimaryLanguage => SpokenLanguage.Split('-')[0];

    /// <summary>Whether the program has phrases in the language of the edition.</summary>
    public bool IsSpoken => Language.Split('-')[0].Equals(PrimaryLanguage, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether readers of the edition read what is said to editors.</summary>
    public bool IsEnglish => SpokenLanguage.StartsWith("en", StringComparison.Ordinal);

    public Terms Terms { get; }

    /// <summary>Phrases of the edition's own, by key.</summary>
    public ImmutableSortedDictionary<string, string> Own { get; }

    /// <summary>Every key.</summary>
    public static IEnumerable<string> Keys => PhrasesOf(English).Keys;

    /// <summary>The text of a phrase as its language has it, before the edition's own; null where no phrase has the key.</summary>
    public static string? TextOf(string language, string key) =>
        PhrasesOf(language).TryGetValue(key, out var text) ? text : Base(language) is { } below ? TextOf(below, key) : null;

    public bool Equals(Wording? other) =>
        ReferenceEquals(this, other) || other is not null && Language == other.Language && Terms == other.Terms && Own.SequenceEqual(other.Own);

    public override bool Equals(object? obj) => Equals(obj as Wording);

    public override int GetHashCode() => HashCode.Combine(Language, Terms, Own.Count);

    /// <summary>A phrase without places but those of terms.</summary>
    public string this[string key] => Say(key);

    /// <summary>A phrase with its places filled.</summary>
    /// <exception cref="ArgumentException">There is no such phrase, or it has a place that nothing is given for: a fault of the program.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> places)
    {
        var phrase = Find(key);
        if (phrase.Plain is { } plain)
            return plain;
        var text = PhraseText.Borrow();
        phrase.Write(text, this, places);
        return text.GiveBack();
    }

    /// <summary>Writes a phrase piece by piece, so that places can hold more than text.</summary>
    /// <exception cref="ArgumentException">As of <see cref="Say"/>.</exception>
    public void Write(IPhraseWriter writer, string key, params ReadOnlySpan<(string Name, object? Value)> places) => Find(key).Write(writer, this, places);

    /// <summary>
    /// A phrase as JSON, for a script that says it with its places filled: words, places and choices; terms of the edition are filled in.
    /// </summary>
    public string Script(string key) => Find(key).Script(this);

    /// <summary>The places of a phrase, those of terms among them.</summary>
    public IReadOnlySet<string> PlacesOf(string key) => Find(key).Places;

    /// <summary>"A, B and C".</summary>
    public string List(IReadOnlyList<string> items)
    {
        if (items.Count < 2)
            return string.Concat(items);
        var list = items[0];
        for (var at = 1; at < items.Count - 1; at++)
            list = Say("list.more", ("list", list), ("next", items[at]));
        return Say(items.Count == 2 ? "list.two" : "list.last", ("list", list), ("last", items[^1]));
    }

    /// <summary>"A, B, C": items that nothing is said of together.</summary>
    public string Sequence(IReadOnlyList<string> items)
    {
        var list = items.Count == 0 ? "" : items[0];
        for (var at = 1; at < items.Count; at++)
            list = Say("list.more", ("list", list), ("next", items[at]));
        return list;
    }

    /// <summary>"30 June 2025".</summary>
    public string Date(DateOnly date) =>
        Say("date.day", ("day", date.Day), ("month", Say($"date.month.{date.Month}")), ("number", date.Month), ("year", date.Year));

    /// <summary>"0,5": a number that has a point before its decimals, with the language's mark there.</summary>
    public string Decimal(string invariant) => invariant.Replace(".", this["number.decimal"], StringComparison.Ordinal);

    /// <summary>A sentence or a name that stands inside a phrase, without its full stop.</summary>
    public static string WithoutStop(string sentence) => sentence.TrimEnd('.', '。', '．');

    /// <summary>"1st", "2nd".</summary>
    public string Ordinal(int number) => Say("ordinal", ("number", number));

    /// <summary>Whether a place is one of the edition's terms: "units", "a_unit".</summary>
    public bool IsTerm(string place) => place.Length > 0 && TermPlace(place) is not null;

    /// <summary>A term of the edition by its place in a phrase: "unit", "units", "Units", "a_unit"; null where no term has the name.</summary>
    public string? TermPlace(string name)
    {
        if (termPlaces.TryGetValue(name, out var known))
            return known;
        var found = FindTerm(name);
        return found is null ? null : termPlaces.GetOrAdd(name, found);
    }

    private string? FindTerm(string name)
    {
        var small = char.ToLowerInvariant(name[0]) + name[1..];
        var cut = small.LastIndexOf('_');
        var (form, noun) = (cut < 0 ? "" : small[..cut], small[(cut + 1)..]);
        if (noun == "gender")
            return Terms.Named(form)?.Gender;
        var several = Terms.Named(noun) is null;
        if (Terms.Named(several && noun.EndsWith('s') ? noun[..^1] : noun) is not { } term)
            return null;
        var word = several ? term.Other : term.One;
        if (form.Length > 0 && TextOf(SpokenLanguage, $"term.{form}") is null)
            return null;
        if (form.Length > 0)
            word = Say($"term.{form}", ("word", word), ("gender", term.Gender), ("start", term.StartIn(PrimaryLanguage)), ("count", several ? 2 : 1));
        return char.IsUpper(name[0]) ? Term.Capitalised(word) : word;
    }

    private Phrase Find(string key)
    {
        if (phrases.TryGetValue(key, out var known))
            return known;
        var text = Own.GetValueOrDefault(key) ?? TextOf(SpokenLanguage, key) ?? throw new ArgumentException($"There is no phrase '{key}'.", nameof(key));
        return phrases.GetOrAdd(key, Phrase.Parse(text));
    }

    private static Terms TermsOf(string language)
    {
        Term Of(string key) => new(
            TextOf(language, $"term.{key}.one")!,
            TextOf(language, $"term.{key}.other")!,
            TextOf(language, $"term.{key}.gender")!);
        return new()
        {
            Unit = Of("unit"),
            Dimension = Of("dimension"),
            Variable = Of("variable"),
            Indicator = Of("indicator"),
            Point = Of("point"),
            Group = Of("group"),
            Tier = Of("tier"),
            Edition = Of("edition"),
        };
    }

    private static FrozenDictionary<string, string> PhrasesOf(string language) => Files.GetOrAdd(language, WordingFile.Read);

    /// <summary>Where a language has no phrase of its own.</summary>
    private static string? Base(string language) => language == "en-US" ? English : null;

    private static string Spoken(string tag)
    {
        if (Languages.FirstOrDefault(language => language.Equals(tag, StringComparison.OrdinalIgnoreCase)) is { } exact)
            return exact;
        var parts = tag.ToLowerInvariant().Split('-');
        if (parts[0] == "zh")
            return parts.Any(part => part is "hant" or "tw" or "hk" or "mo") ? "zh-Hant" : "zh-Hans";
        return Languages.FirstOrDefault(language => language == parts[0]) ?? English;
    }
}

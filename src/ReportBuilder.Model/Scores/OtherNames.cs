using System.Collections.Immutable;

namespace ReportBuilder.Model.Scores;

/// <summary>A name in a language.</summary>
/// <param name="Language">Its tag: "zh-Hans".</param>
public sealed record NameIn(string Language, string Name);

/// <summary>What a unit or a part of the framework is called besides the name that is printed.</summary>
/// <param name="Key">What tables and texts call it in every language; empty where that is its name.</param>
/// <param name="ByLanguage">Its names in other languages, by tag.</param>
public sealed record OtherNames(string Key, ImmutableSortedDictionary<string, string> ByLanguage)
{
    public static OtherNames None { get; } = new("", ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>Those that stand beside the printed name, in the order that the edition asks for.</summary>
    public ImmutableArray<NameIn> Beside { get; init; } = [];

    /// <summary>Every other name that texts and tables may call it by.</summary>
    public IEnumerable<string> All => Key.Length > 0 ? ByLanguage.Values.Prepend(Key) : ByLanguage.Values;
}

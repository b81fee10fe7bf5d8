using System.Collections.Immutable;

namespace ReportBuilder.Model.Inputs;

/// <summary>The languages of an edition.</summary>
/// <param name="Current">The one in which it is read here.</param>
/// <param name="All">Those in which it is written, the main one first.</param>
/// <param name="Beside">Those whose names stand beside the names of the text: "Hangzhou 杭州".</param>
public sealed record EditionLanguages(string Current, ImmutableArray<string> All, ImmutableArray<string> Beside)
{
    public string Main => All[0];

    public bool IsMain => Current == Main;

    /// <summary>Whether any of them takes words that stand under a tag.</summary>
    public bool Take(string tag) => All.Concat(Beside).Any(language => LanguageTag.Serves(tag, language));

    public static EditionLanguages Of(string language) => new(language, [language], []);

    public bool Equals(EditionLanguages? other) =>
        other is not null && Current == other.Current && All.SequenceEqual(other.All) && Beside.SequenceEqual(other.Beside);

    public override int GetHashCode() => HashCode.Combine(Current, All.Length, Beside.Length);
}

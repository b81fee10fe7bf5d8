using System.Collections.Immutable;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Differences;

/// <summary>A comparison as people read it, before it is text, Markdown or HTML.</summary>
/// <param name="Summary">One sentence.</param>
internal sealed record DifferencePage(string Title, string Summary, ImmutableArray<DifferencePart> Parts)
{
    /// <summary>The language that it is in.</summary>
    public Wording Wording { get; init; } = Wording.Neutral;

    /// <summary>Its parts as they follow another page, with its summary before them.</summary>
    public ImmutableArray<DifferencePart> AsDetails => [DifferencePart.Said("One by one", Summary), .. Parts];
}

/// <summary>A titled table or list of sentences.</summary>
/// <param name="Intro">One sentence; may be empty.</param>
internal sealed record DifferencePart(
    string Title, string Intro, ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<SentencePair> Sentences)
{
    public static DifferencePart Table(string title, string intro, ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows) =>
        new(title, intro, header, [.. rows], []);

    public static DifferencePart List(string title, string intro, IEnumerable<SentencePair> sentences)
    {
        ImmutableArray<SentencePair> all = [.. sentences];
        return new(title, all.IsEmpty ? "" : intro, [], [], all);
    }

    /// <summary>A title with words only; empty where there are none.</summary>
    public static DifferencePart Said(string title, string words) => new(title, words, [], [], []);

    /// <summary>The tag of the language that its sentences are in; empty where it is that of the page.</summary>
    public string Language { get; init; } = "";

    /// <summary>The same about another language of the edition, which its title names.</summary>
    public DifferencePart In(string language, Wording wording) =>
        this with { Title = wording.Say("annex.in-language", ("language", language), ("title", Title)), Language = language };

    /// <summary>A table or list without an entry says nothing, whatever its intro; a part that has neither is its words.</summary>
    public bool IsEmpty => Rows.IsEmpty && Sentences.IsEmpty && !IsWords;

    public bool IsWords => Header.IsEmpty && Rows.IsEmpty && Sentences.IsEmpty && Intro.Length > 0;
}

/// <summary>A sentence before and after; empty on the side where it is not there.</summary>
/// <param name="Reason">Why it matters: "claim is false: you say ..., the data say ..."; may be empty.</param>
internal sealed record SentencePair(string Where, string Before, string After, string Reason);

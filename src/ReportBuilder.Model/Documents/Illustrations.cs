using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Model.Documents;

public enum PictureWidth
{
    /// <summary>A column of text.</summary>
    Column,

    /// <summary>All columns.</summary>
    Wide,

    /// <summary>A page inside its margins.</summary>
    Page,

    /// <summary>A page to its edges.</summary>
    Bleed,
}

/// <summary>A picture of the edition with its words.</summary>
/// <param name="Number">As of figures, which it is counted with; 0 for one that is not numbered.</param>
/// <param name="AlternativeText">Read instead of the picture; empty for an ornament, which nothing is said of.</param>
/// <param name="Caption">What it shows, as printed; may be empty.</param>
/// <param name="Credit">Whose it is and by what licence, as printed.</param>
public sealed record Illustration(
    int Number,
    Artwork Artwork,
    string AlternativeText,
    string Caption,
    string Credit,
    PictureWidth Width,
    SourcePlace Origin) : Block(Origin)
{
    public bool IsOrnament => AlternativeText.Length == 0;

    /// <summary>It stands at the head of its part, from edge to edge, where the part has a place for it.</summary>
    public bool IsBanner { get; init; }

    /// <summary>It is small and stands in a corner.</summary>
    public bool IsLogo { get; init; }

    /// <summary>It is one of the numbered figures.</summary>
    public bool Counts { get; init; }
}

/// <summary>Pictures in rows whose heights are the same.</summary>
/// <param name="Rows">How many pictures each row has.</param>
public sealed record Gallery(ImmutableArray<Illustration> Pictures, ImmutableArray<int> Rows, SourcePlace Origin) : Block(Origin);

/// <summary>Somebody's picture with name and role.</summary>
public sealed record Portrait(Illustration Picture, string Name, string Role, SourcePlace Origin) : Block(Origin);

/// <summary>A code that a phone reads, and what stands beside it.</summary>
/// <param name="Picture">The code, black on white; its alternative text says where it leads.</param>
/// <param name="Content">The author's words, and last the address as a link.</param>
public sealed record QrCode(Illustration Picture, ImmutableArray<Block> Content, SourcePlace Origin) : BlockContainer(Content, Origin);

/// <summary>A picture in a line of text, as tall as the line lets it.</summary>
/// <param name="AlternativeText">Empty for an ornament.</param>
public sealed record InlinePicture(Artwork Artwork, string AlternativeText) : Inline;

using System.Collections.Immutable;

namespace ReportBuilder.Model.Inputs.Review;

/// <summary>The signs of CriticMarkup, in which reviewers' comments and changes stand in a text.</summary>
public static class CriticMarks
{
    public const string Comment = "{>>";
    public const string CommentEnd = "<<}";
    public const string Highlight = "{==";
    public const string HighlightEnd = "==}";

    /// <summary>Text that is to be put in, taken out or replaced.</summary>
    public static ImmutableArray<string> Changes { get; } = ["{++", "{--", "{~~"];

    public static ImmutableArray<string> All { get; } = [.. Changes, CommentEnd, Comment, Highlight, HighlightEnd];

    /// <summary>The first sign that opens anything; empty where there is none.</summary>
    public static string In(string text) =>
        text.Contains('{', StringComparison.Ordinal)
            ? Changes.Prepend(Highlight).Prepend(Comment).FirstOrDefault(sign => text.Contains(sign, StringComparison.Ordinal)) ?? ""
            : "";
}

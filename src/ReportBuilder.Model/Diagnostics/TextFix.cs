using System.Collections.Immutable;

namespace ReportBuilder.Model.Diagnostics;

public enum EditKind
{
    /// <summary>The new text takes the place of what is found.</summary>
    Instead,
    Before,
    After,
}

/// <summary>One change of an author's text, at the first stretch from a place on that prints as given.</summary>
/// <param name="Found">As printed: the author may have typed straight quotes, or a new line for a space.</param>
public sealed record TextEdit(SourcePlace From, string Found, EditKind Kind, string Text);

/// <summary>A change of an author's text that settles a diagnostic.</summary>
/// <param name="Written">The words concerned as they would then be written.</param>
/// <param name="IsSure">The data bear it out. Otherwise a person has to decide.</param>
public sealed record TextFix(ImmutableArray<TextEdit> Edits, string Written, bool IsSure)
{
    public bool Equals(TextFix? other) => other is not null && Written == other.Written && IsSure == other.IsSure && Edits.SequenceEqual(other.Edits);

    public override int GetHashCode() => Written.GetHashCode(StringComparison.Ordinal);
}

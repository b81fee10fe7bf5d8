using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Html.Assets;

/// <summary>
/// A face and the characters that are wanted of it, in order; those that it lacks are left out. Cuts of the same characters from the same
/// bytes are equal.
/// </summary>
internal sealed class SubsetFace(FontFace face, List<int> wanted) : IEquatable<SubsetFace>
{
    private readonly FontFace face = face;
    private readonly List<int> characters = wanted.FindAll(face.Covers);

    public ImmutableArray<byte> Make() => FontSubset.ForBrowsers(face, characters);

    /// <remarks>What a face answers was read from its bytes.</remarks>
    public bool Equals(SubsetFace? other) =>
        other is not null
        && CollectionsMarshal.AsSpan(characters).SequenceEqual(CollectionsMarshal.AsSpan(other.characters))
        && (face == other.face || (face.Name == other.face.Name && face.Weight == other.face.Weight && face.Bytes.AsSpan().SequenceEqual(other.face.Bytes.AsSpan())));

    public override bool Equals(object? other) => Equals(other as SubsetFace);

    public override int GetHashCode() => HashCode.Combine(face.Bytes.Length, face.Weight, characters.Count);
}

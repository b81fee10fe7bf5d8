using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Model.Pictures;

public enum PictureFormat
{
    Png,
    Jpeg,
    WebP,

    /// <summary>A drawing: its marks are in <see cref="PictureFile.Drawing"/>.</summary>
    Svg,
}

/// <summary>A picture of the edition, read and found whole. Two are equal where path and bytes are.</summary>
/// <param name="path">From the edition's folder on.</param>
/// <param name="width">As it is shown, turned upright: pixels; of a drawing points.</param>
/// <param name="bytes">The file as it was given, with all that it says of itself.</param>
/// <param name="drawing">The marks of a drawing; null for pictures made of dots.</param>
public sealed class PictureFile(string path, PictureFormat format, int width, int height, ImmutableArray<byte> bytes, Drawing? drawing)
    : IEquatable<PictureFile>
{
    public string Path => path;

    public PictureFormat Format => format;

    public int Width => width;

    public int Height => height;

    public ImmutableArray<byte> Bytes => bytes;

    public Drawing? Drawing => drawing;

    /// <summary>Of the bytes: pictures that are the same are printed from one.</summary>
    public ContentHash Hash { get; } = ContentHash.Of(bytes.AsSpan());

    public bool Equals(PictureFile? other) => other is not null && path == other.Path && Hash == other.Hash;

    public override bool Equals(object? other) => Equals(other as PictureFile);

    public override int GetHashCode() => Hash.GetHashCode();
}

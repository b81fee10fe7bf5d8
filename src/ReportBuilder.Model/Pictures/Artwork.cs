using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Model.Pictures;

/// <summary>The part of a picture that is shown, in shares of its width and height.</summary>
public readonly record struct PictureCrop(double Left, double Top, double Width, double Height)
{
    public static PictureCrop Whole { get; } = new(0, 0, 1, 1);

    /// <summary>As much of a picture as a shape takes in, as near to the focus as its edges let it be.</summary>
    /// <param name="shape">Width by height of the picture.</param>
    /// <param name="wanted">Width by height of what is shown.</param>
    public static PictureCrop Of(double shape, double wanted, PictureFocus focus)
    {
        var (width, height) = wanted < shape ? (wanted / shape, 1.0) : (1.0, shape / wanted);
        return new(Math.Clamp(focus.X - (width / 2), 0, 1 - width), Math.Clamp(focus.Y - (height / 2), 0, 1 - height), width, height);
    }
}

/// <summary>The place of a picture that a crop keeps, in shares from the left and from the top.</summary>
public readonly record struct PictureFocus(double X, double Y)
{
    public static PictureFocus Middle { get; } = new(0.5, 0.5);
}

/// <summary>A picture as it is shown.</summary>
public sealed record Artwork(PictureFile File, PictureCrop Crop, PictureFocus Focus)
{
    public double Width => File.Width * Crop.Width;

    public double Height => File.Height * Crop.Height;

    /// <summary>The marks of a drawing from the corner of what is shown; what lies outside is not to be painted. Null for pictures made of dots.</summary>
    public Drawing? Drawing => File.Drawing?.From(File.Width * Crop.Left, File.Height * Crop.Top, Width, Height);

    /// <summary>Width by height.</summary>
    public double Shape => Width / Height;

    /// <summary>The same picture cut to another shape.</summary>
    public Artwork CutTo(double shape)
    {
        if (Math.Abs(shape - Shape) < 0.001)
            return this;
        var inner = PictureCrop.Of(
            Shape,
            shape,
            new(Math.Clamp((Focus.X - Crop.Left) / Crop.Width, 0, 1), Math.Clamp((Focus.Y - Crop.Top) / Crop.Height, 0, 1))
        );
        return this with
        {
            Crop = new(
                Crop.Left + (inner.Left * Crop.Width),
                Crop.Top + (inner.Top * Crop.Height),
                inner.Width * Crop.Width,
                inner.Height * Crop.Height
            ),
        };
    }
}

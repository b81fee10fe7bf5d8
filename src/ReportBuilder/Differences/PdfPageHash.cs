using System.Security.Cryptography;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;

namespace ReportBuilder.Differences;

/// <summary>A hash of what is placed on a page: text with its place and paths with theirs, running heads and feet apart, so that a page that only moved is still the same.</summary>
internal static class PdfPageHash
{
    public static PdfPage Of(Page page)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var item in page.Items.Where(item => item.TagId is not (PlacedItem.RunningHead or PlacedItem.RunningFoot)))
            Append(writer, item);
        writer.Flush();
        return new(page.Label, Convert.ToHexStringLower(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).AsSpan(0, 8)));
    }

    private static void Append(BinaryWriter writer, PlacedItem item)
    {
        writer.Write(item.GetType().Name);
        switch (item)
        {
            case PlacedText line:
                Append(writer, line.X, line.Y, line.Size, line.Rotation, line.Slant);
                Append(writer, line.Colour);
                writer.Write(line.Font.Name);
                foreach (var glyph in line.Glyphs)
                    writer.Write(glyph.Text);
                break;
            case PlacedPath path:
                Append(writer, path.Fill ?? new(-1, -1, -1));
                Append(writer, path.Stroke ?? new(-1, -1, -1));
                Append(writer, path.Thickness, path.Opacity);
                foreach (var step in path.Steps)
                    Append(writer, step);
                break;
        }
    }

    private static void Append(BinaryWriter writer, PathStep step)
    {
        writer.Write((byte)step.Verb);
        Append(writer, step.X, step.Y, step.X1, step.Y1, step.X2, step.Y2);
    }

    private static void Append(BinaryWriter writer, Rgb colour) => Append(writer, colour.Red, colour.Green, colour.Blue);

    /// <remarks>To a hundredth of a point: less is not seen.</remarks>
    private static void Append(BinaryWriter writer, params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
            writer.Write((long)Math.Round(number * 100));
    }
}

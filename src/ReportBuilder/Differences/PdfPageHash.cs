using System.Buffers.Binary;
using System.Text;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Reuse;

namespace ReportBuilder.Differences;

/// <summary>A hash of what is placed on a page: text with its place and paths with theirs, running heads and feet apart, so that a page that only moved is still the same.</summary>
internal static class PdfPageHash
{
    public static PdfPage Of(Page page)
    {
        using var bytes = new ByteBuffer();
        foreach (var item in page.Items)
        {
            if (item.TagId is not (PlacedItem.RunningHead or PlacedItem.RunningFoot))
                Append(bytes, item);
        }

        return new(page.Label, ContentHash.Of(bytes.Written).ToString());
    }

    private static void Append(ByteBuffer bytes, PlacedItem item)
    {
        switch (item)
        {
            case PlacedText line: Append(bytes, line); break;
            case PlacedPath path: Append(bytes, path); break;
            default: AppendText(bytes, item.GetType().Name); break;
        }
    }

    private static void Append(ByteBuffer bytes, PlacedText line)
    {
        AppendText(bytes, nameof(PlacedText));
        Append(bytes, line.X);
        Append(bytes, line.Y);
        Append(bytes, line.Size);
        Append(bytes, line.Rotation);
        Append(bytes, line.Slant);
        Append(bytes, line.Colour);
        AppendText(bytes, line.Font.Name);
        foreach (var glyph in line.Glyphs)
        {
            if (glyph.Text is [<= '\x7F' and var letter])
                AppendLetter(bytes, letter);
            else
                AppendText(bytes, glyph.Text);
        }
    }

    /// <summary>The same as the text of one letter, which nearly every glyph stands for.</summary>
    private static void AppendLetter(ByteBuffer bytes, char letter)
    {
        bytes.Write(1);
        bytes.Write((byte)letter);
    }

    private static void Append(ByteBuffer bytes, PlacedPath path)
    {
        AppendText(bytes, nameof(PlacedPath));
        Append(bytes, path.Fill ?? new(-1, -1, -1));
        Append(bytes, path.Stroke ?? new(-1, -1, -1));
        Append(bytes, path.Thickness);
        Append(bytes, path.Opacity);
        foreach (var step in path.Steps)
        {
            bytes.Write((byte)step.Verb);
            Append(bytes, step.X);
            Append(bytes, step.Y);
            Append(bytes, step.X1);
            Append(bytes, step.Y1);
            Append(bytes, step.X2);
            Append(bytes, step.Y2);
        }
    }

    private static void Append(ByteBuffer bytes, Rgb colour)
    {
        Append(bytes, colour.Red);
        Append(bytes, colour.Green);
        Append(bytes, colour.Blue);
    }

    /// <summary>A text behind the number of its bytes, in groups of seven bits, the least first.</summary>
    private static void AppendText(ByteBuffer bytes, string text)
    {
        var length = (uint)Encoding.UTF8.GetByteCount(text);
        for (; length > 0x7F; length >>= 7)
            bytes.Write((byte)(length | 0x80));
        bytes.Write((byte)length);
        bytes.WriteText(text);
    }

    /// <remarks>To a hundredth of a point: less is not seen.</remarks>
    private static void Append(ByteBuffer bytes, double number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(bytes.GetSpan(sizeof(long)), (long)Math.Round(number * 100));
        bytes.Advance(sizeof(long));
    }
}

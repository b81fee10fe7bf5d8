using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Navigation;

/// <summary>Writes the printed page numbers as ranges: a new one starts where the numbering does not go on (ISO 32000-1, 12.4.2).</summary>
internal static class PageLabels
{
    public static int Write(PdfObjects objects, ImmutableArray<Page> pages) => objects.Add(buffer =>
    {
        buffer.Raw("<</Nums["u8);
        var expected = default(PageLabel);
        for (var i = 0; i < pages.Length; i++)
        {
            var label = PageLabel.Parse(pages[i].Label, expected);
            if (i == 0 || label != expected)
                Range(buffer, i, label);
            expected = label.Next;
        }

        buffer.Raw("]>>"u8);
    });

    private static void Range(PdfBuffer buffer, int page, PageLabel label)
    {
        buffer.Integer(page).Raw("<<"u8);
        if (label.Style != PageLabel.NoNumber)
            buffer.Raw("/S/"u8).Byte((byte)label.Style);
        if (label.Prefix.Length > 0)
            buffer.Raw("/P"u8).Text(label.Prefix);
        if (label.Number > 1)
            buffer.Raw("/St "u8).Integer(label.Number);
        buffer.Raw(">>"u8);
    }
}

/// <summary>A page number taken apart: "A-12" is the prefix "A-", decimal figures and the number 12.</summary>
internal readonly record struct PageLabel(string Prefix, char Style, int Number)
{
    public const char NoNumber = '-';

    public PageLabel Next => Style == NoNumber ? this : this with { Number = Number + 1 };

    /// <param name="expected">What the numbering would go on with: it decides where a label can be read in two ways.</param>
    public static PageLabel Parse(string label, PageLabel expected)
    {
        if (expected.Prefix is not null && expected.Text == label)
            return expected;
        var digits = label.Length - label.TrimEnd("0123456789".ToCharArray()).Length;
        var figures = label[^digits..].TrimStart('0');
        if (figures.Length is > 0 and < 9)
            return new(label[..^figures.Length], 'D', int.Parse(figures, CultureInfo.InvariantCulture));
        if (RomanNumeral.Parse(label.ToUpperInvariant()) is > 0 and var number)
        {
            if (label == label.ToLowerInvariant())
                return new("", 'r', number);
            if (label == label.ToUpperInvariant())
                return new("", 'R', number);
        }

        return new(label, NoNumber, 0);
    }

    private string Text => Style switch
    {
        'D' => Prefix + Number.ToString(CultureInfo.InvariantCulture),
        'r' => Prefix + RomanNumeral.Write(Number).ToLowerInvariant(),
        'R' => Prefix + RomanNumeral.Write(Number),
        _ => Prefix,
    };
}

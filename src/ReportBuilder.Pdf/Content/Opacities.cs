using System.Collections.Immutable;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;

namespace ReportBuilder.Pdf.Content;

/// <summary>The opacities that occur in a document, in rising order, 1 among them where others are. Resource G and its index sets one.</summary>
internal sealed class Opacities
{
    private readonly double[] values;

    public Opacities(ImmutableArray<Page> pages)
    {
        var found = new List<double>();
        foreach (var page in pages)
        {
            foreach (var item in page.Items)
            {
                if (item is PlacedPath { Opacity: not 1 } path && !found.Contains(path.Opacity))
                    found.Add(path.Opacity);
            }
        }

        found.Sort();
        if (found.Count > 0)
            found.Add(1);
        values = found.ToArray();
    }

    public int IndexOf(double opacity) => Array.IndexOf(values, opacity);

    /// <summary>The entry of the resource dictionary, or nothing where everything is opaque.</summary>
    /// <param name="more">Writes further states, by name; null for none.</param>
    public void WriteResources(PdfBuffer buffer, Action<PdfBuffer>? more = null)
    {
        if (values.Length == 0 && more is null)
            return;
        buffer.Raw("/ExtGState<<"u8);
        for (var i = 0; i < values.Length; i++)
            buffer.Raw("/G"u8).Integer(i).Raw("<</Type/ExtGState/ca "u8).Number(values[i], 3).Raw("/CA "u8).Number(values[i], 3).Raw(">>"u8);
        more?.Invoke(buffer);
        buffer.Raw(">>"u8);
    }
}

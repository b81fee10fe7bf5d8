using System.Globalization;
using ReportBuilder.Pdf;
using ReportBuilder.Tests.Pdf;

namespace ReportBuilder.ConformanceTests.Pdf;

/// <summary>Other people's readers open what the writer writes, without a warning, and see the same.</summary>
public sealed class ReadersAgreeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pdf-readers").FullName;
    private readonly string file;

    public ReadersAgreeTests()
    {
        file = Path.Combine(folder, "small.pdf");
        File.WriteAllBytes(file, PdfWriter.Write(SmallReport.WithFiles()).Value.AsSpan());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Needs("qpdf")]
    public void Qpdf_finds_no_fault_in_the_file()
    {
        var (code, output, errors) = Tool.Run("qpdf", "--check", file);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("PDF Version: 1.7", output, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", output, StringComparison.Ordinal);
    }

    [Needs("qpdf")]
    public void Qpdf_takes_the_attached_file_out_as_it_was()
    {
        var (code, output, _) = Tool.Run("qpdf", "--show-attachment=scores.csv", file);
        Assert.Equal((0, "city,score\nShenzhen,58\n"), (code, output));
    }

    [Needs("mutool")]
    public void Mutool_draws_every_page_without_a_warning()
    {
        var (code, _, errors) = Tool.Run("mutool", "draw", "-q", "-r", "50", "-o", Path.Combine(folder, "m%d.png"), file);
        // Some builds of MuPDF do without colour profiles, and say so of every file.
        Assert.Equal((0, ""), (code, errors.Replace("warning: ICC support is not available\n", "", StringComparison.Ordinal)));
        Assert.Equal(3, Directory.GetFiles(folder, "m*.png").Length);
    }

    [Needs("pdfinfo")]
    public void Poppler_sees_a_tagged_document_with_its_title_and_date()
    {
        var (_, output, errors) = Tool.Run("pdfinfo", "-isodates", file);
        Assert.Equal("", errors);
        Assert.Matches(@"Title:\s+A Small Index 2026\n", output);
        Assert.Matches(@"Tagged:\s+yes\n", output);
        Assert.Matches(@"CreationDate:\s+2026-11-20T00:00:00Z\n", output);
    }

    [Needs("pdfinfo")]
    public void Poppler_walks_the_tags_in_reading_order_and_reads_the_words_in_them()
    {
        var (_, output, _) = Tool.Run("pdfinfo", "-struct-text", file);
        string[] expected = ["\"A Small Index\"", "\"What AVATAR cities say\"", "\"Shenzhen leads, as \"", "\"the table\"", "\"1\"", "\"of the edition\"", "\"First thing\"", "\"Xi’an\"", "\"41\""];
        var place = 0;
        foreach (var words in expected)
        {
            var found = output.IndexOf(words, place, StringComparison.Ordinal);
            Assert.True(found >= 0, $"{words} is missing or out of order in\n{output}");
            place = found + words.Length;
        }

        Assert.DoesNotContain("DRAFT", output, StringComparison.Ordinal);
    }

    [Needs("pdftotext")]
    public void Poppler_copies_every_character_also_of_ligatures_and_tabular_figures()
    {
        var (_, output, errors) = Tool.Run("pdftotext", "-raw", file, "-");
        Assert.Equal("", errors);
        Assert.Contains("A -> B 1,111", output, StringComparison.Ordinal);
    }

    [Needs("pdftoppm", "mutool")]
    public void Poppler_and_mupdf_draw_alike()
    {
        Tool.Run("pdftoppm", "-r", "40", "-gray", file, Path.Combine(folder, "poppler"));
        Tool.Run("mutool", "draw", "-q", "-r", "40", "-c", "gray", "-o", Path.Combine(folder, "mupdf-%d.pgm"), file);
        for (var page = 1; page <= 3; page++)
        {
            var poppler = Pixels(Path.Combine(folder, $"poppler-{page.ToString(CultureInfo.InvariantCulture)}.pgm"));
            var mupdf = Pixels(Path.Combine(folder, $"mupdf-{page.ToString(CultureInfo.InvariantCulture)}.pgm"));
            Assert.Equal(poppler.Width, mupdf.Width);
            Assert.Contains(poppler.Grey, grey => grey < 128);
            var far = poppler.Grey.Zip(mupdf.Grey, (a, b) => Math.Abs(a - b)).Count(difference => difference > 96);
            // The edge of an area may fall between two rows of pixels, which the two round apart.
            Assert.True(far < poppler.Grey.Length / 150, $"page {page}: {far} pixels of {poppler.Grey.Length} differ");
        }
    }

    /// <summary>Reads a portable grey map: "P5", width, height and depth, then a byte a pixel. Rows past the shorter of two pictures are no matter here.</summary>
    private static (int Width, byte[] Grey) Pixels(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var (numbers, place) = (new List<int>(), 2);
        while (numbers.Count < 3)
        {
            while (char.IsWhiteSpace((char)bytes[place]))
                place++;
            var number = 0;
            for (; char.IsAsciiDigit((char)bytes[place]); place++)
                number = (number * 10) + bytes[place] - '0';
            numbers.Add(number);
        }

        return (numbers[0], bytes[(place + 1)..]);
    }
}

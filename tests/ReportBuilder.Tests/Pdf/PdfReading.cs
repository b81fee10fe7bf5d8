using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Pdf;

/// <summary>Reads a file back by its cross-reference stream: the bodies of its objects as Latin-1 text, streams unpacked.</summary>
internal sealed partial class PdfReading
{
    private readonly string file;
    private readonly Dictionary<int, string> objects = [];

    public PdfReading(ImmutableArray<byte> bytes)
    {
        file = Encoding.Latin1.GetString(bytes.AsSpan());
        var start = int.Parse(StartOfTable().Match(file).Groups[1].Value, CultureInfo.InvariantCulture);
        Trailer = file[start..file.IndexOf("stream\n", start, StringComparison.Ordinal)];
        var table = Encoding.Latin1.GetBytes(Stream(start));
        var entries = table.Chunk(7).Select(row => (Kind: row[0], First: (row[1] << 24) | (row[2] << 16) | (row[3] << 8) | row[4], Second: (row[5] << 8) | row[6])).ToList();
        for (var number = 1; number < entries.Count; number++)
        {
            if (entries[number].Kind == 1)
                objects[number] = Direct(number, entries[number].First);
        }

        for (var number = 1; number < entries.Count; number++)
        {
            if (entries[number].Kind == 2)
                objects[number] = InStream(number, entries[entries[number].First].First, entries[number].Second);
        }
    }

    public string Trailer { get; }

    public int Count => objects.Count;

    public IEnumerable<string> All => objects.Values;

    public string Root => Follow(Trailer, "Root");

    public string this[int number] => objects[number];

    /// <summary>The object that the entry refers to.</summary>
    public string Follow(string body, string key) =>
        objects[int.Parse(Regex.Match(body, $@"/{key} ?\[?(\d+) 0 R").Groups[1].Value, CultureInfo.InvariantCulture)];

    public IEnumerable<string> References(string text) =>
        Reference().Matches(text).Select(match => objects[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)]);

    /// <summary>The content of a page, from 0.</summary>
    public string Content(int page) => Follow(Page(page), "Contents");

    public string Page(int page) => References(Regex.Match(Follow(Root, "Pages"), @"/Kids\[(.*?)\]").Groups[1].Value).ElementAt(page);

    /// <summary>The structure elements in file order, which is reading order.</summary>
    public IEnumerable<string> Elements => objects.OrderBy(pair => pair.Key).Select(pair => pair.Value).Where(body => body.StartsWith("<</S/", StringComparison.Ordinal) && body.Contains("/P "));

    private string Direct(int number, int place)
    {
        Assert.StartsWith($"{number} 0 obj\n", file[place..(place + 20)]);
        var end = file.IndexOf("stream\n", place, StringComparison.Ordinal);
        var dictionary = file[place..end];
        return dictionary.Contains("/Type/ObjStm", StringComparison.Ordinal) ? dictionary : dictionary + Stream(place);
    }

    private string InStream(int number, int place, int index)
    {
        var text = Stream(place);
        var head = text.Split(' ', (2 * index) + 3);
        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), head[2 * index]);
        var first = Entry(place, "First") + int.Parse(head[(2 * index) + 1], CultureInfo.InvariantCulture);
        var next = index + 1 < Entry(place, "N") ? Entry(place, "First") + int.Parse(text.Split(' ', (2 * index) + 5)[(2 * index) + 3], CultureInfo.InvariantCulture) : text.Length;
        return text[first..next].TrimEnd('\n');
    }

    private int Entry(int place, string key) =>
        int.Parse(Regex.Match(file[place..file.IndexOf("stream\n", place, StringComparison.Ordinal)], $@"/{key} (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private string Stream(int place)
    {
        var start = file.IndexOf("stream\n", place, StringComparison.Ordinal) + 7;
        var bytes = Encoding.Latin1.GetBytes(file.Substring(start, Entry(place, "Length")));
        if (!file[place..start].Contains("/FlateDecode", StringComparison.Ordinal))
            return Encoding.Latin1.GetString(bytes);
        using var stream = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        stream.CopyTo(unpacked);
        return Encoding.Latin1.GetString(unpacked.ToArray());
    }

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex Reference();
}

using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace ReportBuilder.Word.Reading;

/// <summary>A file that cannot be read as a Word file, with a sentence for the person who has it.</summary>
public sealed class WordFileException(string message, string hint, Exception? inner = null) : Exception(message, inner)
{
    public string Hint => hint;
}

/// <summary>The parts of a Word file from outside: bounded in number, size and depth, never followed out of the file, never run.</summary>
internal sealed class WordPackage : IDisposable
{
    private const int MostParts = 4_000;
    private const long LongestPart = 32 * 1024 * 1024;
    private const long LongestWhole = 96 * 1024 * 1024;
    private const int DeepestElement = 200;
    private const string BrokenHint = "open it in Word, save it again as .docx, and try that";

    private readonly ZipArchive zip;
    private long read;

    public WordPackage(byte[] file)
    {
        try
        {
            zip = new(new MemoryStream(file, writable: false));
            if (zip.Entries.Count > MostParts)
                throw new WordFileException($"the file holds more than {MostParts} parts", BrokenHint);
        }
        catch (InvalidDataException problem)
        {
            throw new WordFileException("this is not a Word file (.docx)", "save it as .docx in the program that made it", problem);
        }

        if (zip.GetEntry("word/document.xml") is null)
            throw new WordFileException("the file holds no Word document", "save it as .docx in the program that made it");
        if (zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new WordFileException("the file holds macros, which a review does not need", "save it as .docx, which holds none");
    }

    public IEnumerable<string> CustomParts =>
        zip.Entries.Select(entry => entry.FullName)
            .Where(name => name.StartsWith("customXml/item", StringComparison.Ordinal)
                && name.EndsWith(".xml", StringComparison.Ordinal) && !name.Contains("Props", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>A part as XML; null where there is none.</summary>
    public XDocument? Part(string path)
    {
        if (zip.GetEntry(path) is not { } entry)
            return null;
        try
        {
            using var stream = entry.Open();
            using var bytes = Bounded(stream, path);
            CheckDepth(bytes, path);
            bytes.Position = 0;
            using var reader = XmlReader.Create(bytes, Settings());
            return XDocument.Load(reader);
        }
        catch (Exception problem) when (problem is XmlException or InvalidDataException)
        {
            throw new WordFileException($"the part {path} is broken: {problem.Message}", BrokenHint, problem);
        }
    }

    public void Dispose() => zip.Dispose();

    /// <summary>The bytes as they come out, however few of them the file says there are.</summary>
    private MemoryStream Bounded(Stream stream, string path)
    {
        var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        for (var count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            read += count;
            if (bytes.Length + count > LongestPart || read > LongestWhole)
                throw new WordFileException(
                    $"the part {path} is larger than any report needs",
                    "send only the part of the report that is under review (export --part)");
            bytes.Write(buffer, 0, count);
        }

        bytes.Position = 0;
        return bytes;
    }

    private static void CheckDepth(MemoryStream bytes, string path)
    {
        using var reader = XmlReader.Create(bytes, Settings());
        while (reader.Read())
            if (reader.Depth > DeepestElement)
                throw new WordFileException($"the part {path} nests more than {DeepestElement} levels deep", BrokenHint);
    }

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };
}

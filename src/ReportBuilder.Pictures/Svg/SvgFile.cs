using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;

namespace ReportBuilder.Pictures.Svg;

/// <summary>
/// Reads a drawing: the part of SVG 1.1 that stands still and needs nothing else. No scripts, no references out of the file, no entities.
/// </summary>
internal static class SvgFile
{
    private const int MostCharacters = 8_000_000;

    /// <summary>Whether bytes are XML that is not obviously something else.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        start = start.TrimStart(" \t\r\n"u8);
        return start.StartsWith("<"u8) && start[..Math.Min(start.Length, 4096)].IndexOf("<svg"u8) >= 0;
    }

    /// <summary>The drawing, or null after an error.</summary>
    public static (Drawing? Drawing, ImmutableArray<Diagnostic> Said) Read(string path, ReadOnlySpan<byte> bytes, IReadOnlyCollection<string> tokens)
    {
        try
        {
            var root = Parse(bytes);
            if (root.Name.LocalName != "svg")
                throw new SvgFault(root, $"the file holds '{root.Name.LocalName}' and not a drawing", "save it as SVG");
            var reader = new SvgReader(root, tokens);
            var drawing = reader.Read();
            return (drawing, [.. reader.Simplified.Select(said => Diagnostic.Warning("RB1411", new(path, said.Line, said.Column), said.Message, said.Hint))]);
        }
        catch (SvgFault fault)
        {
            return (null, [Diagnostic.Error("RB1410", new(path, fault.Line, fault.Column), fault.Message, fault.Hint)]);
        }
        catch (XmlException fault)
        {
            return (
                null,
                [
                    Diagnostic.Error(
                        "RB1410",
                        new(path, fault.LineNumber, fault.LinePosition),
                        "the drawing is no sound XML, or is cut off",
                        "save it again as SVG"
                    ),
                ]
            );
        }
    }

    /// <remarks>A document type is passed over unread, so that an entity is unknown wherever it stands.</remarks>
    private static XElement Parse(ReadOnlySpan<byte> bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostCharacters };
        using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray()), settings);
        return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
    }
}

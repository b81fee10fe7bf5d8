using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Exporting.Epub;

/// <summary>The names of EPUB's markup, and how a file of it is written.</summary>
internal static class Xhtml
{
    public static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Ops = "http://www.idpf.org/2007/ops";

    public static XElement Element(string name, params object?[] content) => new(Html + name, content);

    public static XAttribute? Id(string id) => id.Length == 0 ? null : new("id", id);

    /// <summary>The language of a passage, and the direction of its script.</summary>
    public static object[] Language(string tag) =>
        [new XAttribute(XNamespace.Xml + "lang", tag), new XAttribute("lang", tag), new XAttribute("dir", LanguageTag.Direction(tag))];

    /// <summary>What a passage is, for reading systems (epub:type) and for screen readers (role).</summary>
    public static object[] Meaning(string type, string role) => [new XAttribute(Ops + "type", type), new XAttribute("role", role)];

    /// <param name="body">An element "body" with all that it holds.</param>
    public static XDocument Page(string language, string title, XElement body) => new(
        new XDocumentType("html", null, null, null),
        Element(
            "html",
            new XAttribute(XNamespace.Xmlns + "epub", Ops),
            new XAttribute(XNamespace.Xml + "lang", language),
            new XAttribute("lang", language),
            new XAttribute("dir", LanguageTag.Direction(language)),
            Element(
                "head",
                Element("title", title),
                Element("link", new XAttribute("rel", "stylesheet"), new XAttribute("href", "style.css"), new XAttribute("type", "text/css"))),
            body));

    /// <summary>As UTF-8, not indented: white space would be printed.</summary>
    public static ImmutableArray<byte> Bytes(XDocument document)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), NewLineChars = "\n" }))
            document.Save(xml);
        return ImmutableCollectionsMarshal.AsImmutableArray(bytes.ToArray());
    }
}

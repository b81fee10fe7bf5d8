using System.Xml.Linq;
using ReportBuilder.Word.Package;

namespace ReportBuilder.Word.Reading;

/// <summary>The names of WordprocessingML that a review reads.</summary>
internal static class ReviewNames
{
    public static readonly XNamespace W = Namespaces.Word;
    public static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public static readonly XNamespace W15 = "http://schemas.microsoft.com/office/word/2012/wordml";

    public static readonly XName Val = W + "val";
    public static readonly XName Id = W + "id";

    public static string Text(this XElement element, XName attribute) => element.Attribute(attribute)?.Value ?? "";
}

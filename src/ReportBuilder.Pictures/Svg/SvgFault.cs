using System.Xml;
using System.Xml.Linq;

namespace ReportBuilder.Pictures.Svg;

/// <summary>A drawing holds what a drawing of a report may not.</summary>
internal sealed class SvgFault(XObject? where, string message, string hint) : Exception(message)
{
    public string Hint => hint;

    public int Line => where is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;

    public int Column => where is IXmlLineInfo info && info.HasLineInfo() ? info.LinePosition : 0;
}

using System.Text;
using ReportBuilder.Templates;

namespace ReportBuilder.Html.Markup;

/// <summary>A piece of markup where it was written: templates take it over byte by byte, without a string in between.</summary>
/// <param name="Start">In bytes, like the length.</param>
internal sealed record Fragment(HtmlText Text, int Start, int Length) : IEmptiness
{
    public bool IsEmpty => Length == 0;

    public override string ToString() => Encoding.UTF8.GetString(Text.Buffer.ToArray(Start, Length));
}

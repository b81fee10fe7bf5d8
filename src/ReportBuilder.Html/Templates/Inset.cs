using ReportBuilder.Html.Markup;

namespace ReportBuilder.Html.Templates;

/// <summary>Markup that is written when a template comes to it, right where the template wants it.</summary>
internal sealed class Inset(Action<HtmlText> write)
{
    public void Write(HtmlText page) => write(page);

    public override string ToString()
    {
        using var text = new HtmlText();
        write(text);
        return text.ToString();
    }
}

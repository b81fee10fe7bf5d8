using ReportBuilder.Model.Documents;

namespace ReportBuilder.Word.Body;

/// <summary>Writes a picture as wide as the text or a share of it, and its number, caption and credit below it.</summary>
internal sealed class IllustrationXml(Scope scope, Xml xml, ParagraphXml paragraphs)
{
    /// <summary>How wide pictures of a gallery are, as a share of the text: several stand on a page.</summary>
    public const double InGallery = 0.5;

    private const double TwipsAPoint = 20;
    private const double TallestPoints = 560;
    private const double LogoPoints = 36;
    private const double QrPoints = 79.4;
    private const double PortraitShare = 0.35;

    public void Write(Illustration picture, double share = 1)
    {
        var width = scope.Page.TextWidth / TwipsAPoint * share;
        Art(picture, picture.IsLogo ? Math.Min(width, LogoPoints * picture.Artwork.Shape) : width);
        var words = string.Join(' ', new[] { picture.Caption, picture.Credit }.Where(part => part.Length > 0));
        if (picture.Number > 0)
            paragraphs.Write(
                "Source",
                words,
                picture.Origin,
                new(picture.Id, "", new FigureXml(scope, xml, paragraphs).Label(picture.Number), scope.Wording["figure.label"] + "\u00A0\u2002")
            );
        else if (words.Length > 0)
            paragraphs.Write("Source", words, picture.Origin, new(picture.Id));
    }

    public void Write(Portrait portrait)
    {
        Art(portrait.Picture, scope.Page.TextWidth / TwipsAPoint * PortraitShare);
        foreach (var words in new[] { portrait.Name, portrait.Role, portrait.Picture.Credit }.Where(words => words.Length > 0))
            paragraphs.Write("Source", words, portrait.Origin);
    }

    public void Write(QrCode code) => Art(code.Picture, QrPoints);

    private void Art(Illustration picture, double width)
    {
        xml.Open("w:p").Open("w:pPr").Empty("w:pStyle", ("w:val", "Picture")).Close("w:pPr");
        new DrawingXml(scope, xml).Write(picture.Artwork, picture.AlternativeText, Math.Min(width, TallestPoints * picture.Artwork.Shape));
        xml.Close("w:p");
    }
}

using System.Globalization;
using ReportBuilder.Html.Pictures;
using ReportBuilder.Html.Svg;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Html.Markup;

/// <summary>
/// Writes pictures: drawings as drawings of the page, others in the width that the screen needs. Each leads to itself at full size, which a
/// script shows over the page.
/// </summary>
internal static class PictureMarkup
{
    /// <summary>Of the logo in the head of a page, in pixels; on a cover it is twice as tall.</summary>
    private const int LogoHeight = 28;

    private const int QrWidth = 144;

    /// <summary>Pixels that a column of text has at most; a wide picture has the whole of its frame.</summary>
    private const int ColumnWidth = 620;
    private const int WideWidth = 960;

    public static void Write(HtmlText html, Illustration picture, PageScope scope)
    {
        // The theme's logo stands in the head of the page already.
        if (picture.IsLogo && picture.Origin == scope.Site.Inputs.Theme.Logo?.Place)
            return;
        if (picture.IsLogo)
            Write(html, picture, Math.Max(1, (int)(2 * LogoHeight * picture.Artwork.Shape)), scope, " logo");
        else if (picture.Width == PictureWidth.Column)
            Write(html, picture, ColumnWidth, scope, "");
        else
            Write(html, picture, WideWidth, scope, " wide");
    }

    /// <param name="width">Pixels that it has at most.</param>
    private static void Write(HtmlText html, Illustration picture, int width, PageScope scope, string classes)
    {
        var id = Id(picture, scope);
        html.Raw("<figure class=\"photo"u8).Raw(classes).Raw("\""u8)
            .AttributeUnlessEmpty("id"u8, picture.IsOrnament && picture.Id.Length == 0 ? "" : id)
            .Raw(">\n"u8);
        WriteArt(html, picture, id, scope, width);
        WriteCaption(html, picture, id, scope);
        html.Raw("</figure>\n"u8);
    }

    public static void Write(HtmlText html, Gallery gallery, PageScope scope)
    {
        html.Raw("<div class=\"gallery wide\">\n"u8);
        var at = 0;
        foreach (var count in gallery.Rows)
        {
            html.Raw("<div class=\"gallery-row\">\n"u8);
            var pictures = gallery.Pictures.AsSpan(at, count);
            var shares = RowShares.Of([.. pictures.ToArray().Select(picture => picture.Artwork.Shape)]);
            for (var i = 0; i < count; i++)
                Write(html, pictures[i], (int)Math.Ceiling((double)WideWidth * shares[i] / shares.Sum()), scope, $" v{shares[i]}");
            html.Raw("</div>\n"u8);
            at += count;
        }

        html.Raw("</div>\n"u8);
    }

    public static void Write(HtmlText html, Portrait portrait, PageScope scope)
    {
        var id = portrait.Id.Length > 0 ? scope.Claim(portrait.Id) : scope.Claim("portrait");
        html.Raw("<figure class=\"portrait\""u8).Attribute("id"u8, id).Raw(">\n"u8);
        WriteArt(html, portrait.Picture, id, scope, ColumnWidth / 2);
        html.Raw("<figcaption><p class=\"portrait-name\">"u8).Text(portrait.Name).Raw("</p>"u8);
        if (portrait.Role.Length > 0)
            html.Raw("<p class=\"portrait-role\">"u8).Text(portrait.Role).Raw("</p>"u8);
        if (portrait.Picture.Credit.Length > 0)
            html.Raw("<p class=\"credit\">"u8).Text(portrait.Picture.Credit).Raw("</p>"u8);
        html.Raw("</figcaption>\n</figure>\n"u8);
    }

    public static void Write(HtmlText html, QrCode code, string id, PageScope scope)
    {
        html.Raw("<div class=\"qr\""u8).AttributeUnlessEmpty("id"u8, id).Raw(">\n"u8);
        WriteArt(html, code.Picture, scope.Claim("qr"), scope, QrWidth);
        html.Raw("<div class=\"qr-words\">\n"u8);
        BlockMarkup.Write(html, code.Content, scope);
        html.Raw("</div>\n</div>\n"u8);
    }

    public static void Write(HtmlText html, InlinePicture picture, PageScope scope)
    {
        if (picture.Artwork.Drawing is { } drawing)
            scope.Site.Cache.Write(
                html,
                new PlacedDrawing(drawing, picture.AlternativeText, scope.Claim("drawing"), "") { Name = "inline-picture" },
                DrawingSvg.Write
            );
        else if (scope.Page.StandsAlone)
            WriteWhole(html, picture.Artwork, picture.AlternativeText, scope, "inline-picture");
        else
            WriteImage(html, picture.Artwork, picture.AlternativeText, scope, "24px", "inline-picture");
    }

    /// <summary>The logo in the head of a page: an ornament of a fixed height.</summary>
    public static void WriteLogo(HtmlText html, Artwork logo, PageScope scope)
    {
        var width = Math.Max(1, (int)Math.Round(LogoHeight * logo.Shape));
        if (logo.Drawing is { } drawing)
            scope.Site.Cache.Write(html, new PlacedDrawing(drawing, "", "logo", Size(drawing, width)) { Name = "logo" }, DrawingSvg.Write);
        else
            WriteImage(html, logo, "", scope, $"{width}px", "logo");
    }

    private static string Id(Illustration picture, PageScope scope) =>
        scope.Claim(picture.Id.Length > 0 ? picture.Id : picture.Number > 0 ? $"figure-{picture.Number}" : "picture");

    private static void WriteArt(HtmlText html, Illustration picture, string id, PageScope scope, int width)
    {
        var artwork = picture.Artwork;
        if (artwork.Drawing is { } drawing)
        {
            scope.Site.Cache.Write(html, new PlacedDrawing(drawing, picture.AlternativeText, id, Size(drawing, width)), DrawingSvg.Write);
            return;
        }

        if (scope.Page.StandsAlone)
        {
            WriteWhole(html, artwork, picture.AlternativeText, scope, "");
            return;
        }

        var largest = scope.Site.Pictures.Of(artwork)[^1].Variant;
        if (!picture.IsOrnament)
            html.Raw("<a class=\"zoom\""u8).Attribute("href"u8, scope.Page.Root + largest.Path).Raw(">"u8);
        WriteImage(html, artwork, picture.AlternativeText, scope, $"(max-width: {width}px) 100vw, {width}px", "");
        html.Raw(picture.IsOrnament ? "\n"u8 : "</a>\n"u8);
    }

    private static string Size(Drawing drawing, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"width=\"{width}\" height=\"{width * drawing.Height / drawing.Width:0}\" ");

    /// <summary>The first picture of a page is likely to be seen at once; others wait until the reader comes near.</summary>
    private static void WriteImage(HtmlText html, Artwork artwork, string alternative, PageScope scope, string sizes, string name)
    {
        var files = scope.Site.Pictures.Of(artwork);
        scope.Files.AddRange(files.Select(file => file.File));
        var (webP, behind) = (
            files.Where(file => file.Variant.Format == VariantFormat.WebP),
            files.Where(file => file.Variant.Format != VariantFormat.WebP).ToList()
        );
        var largest = behind[^1].Variant;
        html.Raw("<picture><source type=\"image/webp\""u8)
            .Attribute("srcset"u8, Set(webP.Select(file => file.Variant), scope))
            .Attribute("sizes"u8, sizes)
            .Raw("><img"u8)
            .AttributeUnlessEmpty("class"u8, name)
            .Attribute("src"u8, scope.Page.Root + largest.Path)
            .Attribute("srcset"u8, Set(behind.Select(file => file.Variant), scope))
            .Attribute("sizes"u8, sizes)
            .Raw(" width=\""u8).Number(largest.Width)
            .Raw("\" height=\""u8).Number(Math.Max(1, (int)Math.Round(largest.Width / artwork.Shape)))
            .Raw("\""u8)
            .Attribute("alt"u8, alternative);
        html.Raw(scope.ShowsFirstPicture() ? " decoding=\"async\"></picture>"u8 : " loading=\"lazy\" decoding=\"async\"></picture>"u8);
    }

    /// <summary>The picture itself, in the width of a column on a fine screen, where the page has no files beside it.</summary>
    private static void WriteWhole(HtmlText html, Artwork artwork, string alternative, PageScope scope, string name)
    {
        var files = scope.Site.Pictures.Of(artwork).Where(file => file.Variant.Format != VariantFormat.WebP).ToList();
        var (variant, file) = files.LastOrDefault(file => file.Variant.Width <= WideWidth, files[0]);
        html.Raw("<img"u8)
            .AttributeUnlessEmpty("class"u8, name)
            .Raw(variant.Format == VariantFormat.Png ? " src=\"data:image/png;base64,"u8 : " src=\"data:image/jpeg;base64,"u8)
            .Raw(Convert.ToBase64String(file.Bytes.AsSpan()))
            .Raw("\" width=\""u8).Number(variant.Width)
            .Raw("\" height=\""u8).Number(Math.Max(1, (int)Math.Round(variant.Width / artwork.Shape)))
            .Raw("\""u8)
            .Attribute("alt"u8, alternative)
            .Raw(">\n"u8);
    }

    private static string Set(IEnumerable<PictureVariant> variants, PageScope scope) =>
        string.Join(", ", variants.Select(variant => string.Create(CultureInfo.InvariantCulture, $"{scope.Page.Root}{variant.Path} {variant.Width}w")));

    private static void WriteCaption(HtmlText html, Illustration picture, string id, PageScope scope)
    {
        if (picture.Caption.Length + picture.Credit.Length == 0)
            return;
        scope.Index(picture.Caption);
        html.Raw("<figcaption>"u8);
        if (picture.Number > 0)
            html.Raw("<span class=\"figure-number\">"u8).Say(scope.Site.Wording, "site.figure.number", ("number", picture.Number)).Raw("</span> "u8);
        html.Text(picture.Caption);
        if (picture.Number > 0)
            html.WritePermalink(id, scope, "site.permalink.figure", ("number", picture.Number));
        if (picture.Credit.Length > 0)
            html.Raw(" <span class=\"credit\">"u8).Text(picture.Credit).Raw("</span>"u8);
        html.Raw("</figcaption>\n"u8);
    }
}

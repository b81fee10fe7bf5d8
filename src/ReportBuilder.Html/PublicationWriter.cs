using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ReportBuilder.Html.Assets;
using ReportBuilder.Html.Pages;
using ReportBuilder.Html.Templates;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Html;

/// <summary>Writes publications as pages that stand alone: one file each, with style, faces and pictures in it, that asks nothing of any server.</summary>
public static class PublicationWriter
{
    /// <summary>
    /// A page for each document, in their order, as UTF-8; all have the same style. RB7002, RB7003: what is wrong with the templates; RB7010, RB7011:
    /// links that lead nowhere.
    /// </summary>
    /// <param name="documents">Of one section each.</param>
    public static Outcome<ImmutableArray<ImmutableArray<byte>>> Write(ImmutableArray<ReportDocument> documents, Scorebook scores, ReportInputs inputs)
    {
        var templates = TemplateSet.Of(inputs.Templates);
        var pages = new PublicationPage[documents.Length];
        Parallel.For(0, pages.Length, at => pages[at] = PublicationPage.Begin(documents[at], scores, inputs, templates));
        var traces = new PageTraces();
        foreach (var page in pages)
            traces.Add(page.Traces);
        var style = Style(inputs, templates, traces);
        var hash = "sha256-" + Convert.ToBase64String(SHA256.HashData(style));
        var written = new ImmutableArray<byte>[pages.Length];
        Parallel.For(0, pages.Length, at => written[at] = pages[at].Write(style, hash));
        return Outcome.Of(
            ImmutableCollectionsMarshal.AsImmutableArray(written),
            pages.SelectMany(page => page.Diagnostics)
                .Distinct()
                .OrderBy(diagnostic => diagnostic.Place)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
        );
    }

    /// <summary>The stylesheet of the site with its faces in it.</summary>
    private static byte[] Style(ReportInputs inputs, TemplateSet templates, PageTraces traces)
    {
        var faces = SiteFonts.Make(inputs.Fonts, traces, [], SiteCache.None);
        // They have come with the page: it waits for them.
        var css = new StringBuilder(Encoding.UTF8.GetString(faces[^1].Bytes.AsSpan())).Replace("font-display:optional", "font-display:block");
        foreach (var face in faces.SkipLast(1))
            css.Replace($"url(\"{Path.GetFileName(face.Path)}\")", $"url(\"data:font/woff;base64,{Convert.ToBase64String(face.Bytes.AsSpan())}\")");
        css.Append(TokensStylesheet.Write(inputs.Theme, inputs.Fonts.Name, traces.InkClasses)).Append(templates.Asset("site.css")).Append(templates.PublicationStyle);
        // Nothing in it may end the element that it stands in.
        return Encoding.UTF8.GetBytes(css.Replace("</", "<\\/").ToString());
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Exporting.Epub;

/// <summary>The stylesheet of a book. Sizes, margins of the page and colours of text and ground stay the reader's.</summary>
internal static class BookStyle
{
    private const string Rules =
        """
        h1 { font-size: 1.7em; line-height: 1.15; margin: 1em 0 0.6em; }
        h2 { font-size: 1.3em; line-height: 1.2; margin: 1.6em 0 0.5em; }
        h3, h4, h5, h6 { font-size: 1.1em; line-height: 1.3; margin: 1.4em 0 0.4em; }
        h1, h2, h3, h4, h5, h6 { break-after: avoid; text-align: start; hyphens: none; }
        h1 .number { font-weight: 400; }
        p { margin: 0 0 0.7em; }
        .standfirst, .lead { font-size: 1.15em; }
        .stage { font-size: 0.85em; padding: 0.4em 0.6em; border: 1px solid; }
        .small, figure p, caption { font-size: 0.85em; line-height: 1.4; }
        figure, .table { margin: 1.6em 0; }
        figure, .facts, .key-figures { break-inside: avoid; }
        figure svg { display: block; width: 100%; height: auto; max-height: 95vh; margin: 0.5em 0; }
        aside { margin: 1.6em 0; padding-inline-start: 1em; border-inline-start: 0.25em solid; }
        [role=doc-pullquote] { font-size: 1.25em; line-height: 1.3; font-weight: 600; }
        blockquote { margin: 1em 0; padding-inline-start: 1.2em; }
        dl { margin: 1em 0; }
        dl div { margin: 0 0 0.5em; }
        dt { font-size: 0.85em; }
        dd { margin: 0; font-weight: 600; }
        .key-figures dd { font-size: 1.5em; line-height: 1.2; }
        .facts dl div { display: flex; justify-content: space-between; gap: 1em; border-top: 1px solid; padding: 0.2em 0; margin: 0; }
        table { width: 100%; border-collapse: collapse; font-size: 0.85em; line-height: 1.3; }
        .table { overflow-x: auto; }
        a { overflow-wrap: anywhere; }
        caption { text-align: start; font-weight: 600; padding: 0 0 0.4em; }
        th, td { text-align: start; vertical-align: top; padding: 0.25em 0.4em 0.25em 0; border-bottom: 1px solid; }
        th { font-weight: 600; }
        .number { font-variant-numeric: tabular-nums; }
        td.number, th.number, .to-end { text-align: end; }
        td.to-start, th.to-start { text-align: start; }
        td.to-centre, th.to-centre { text-align: center; }
        pre { white-space: pre-wrap; }
        .code-label { font-size: 0.75em; font-weight: 600; text-transform: uppercase; letter-spacing: 0.08em; margin-bottom: -0.9em; break-after: avoid; }
        .gallery figure { display: inline-block; width: 48%; margin: 0.8em 1% 0 0; vertical-align: top; }
        .logo svg, .logo img { width: auto; height: 3em; }
        .qr { margin: 1.6em 0; break-inside: avoid; }
        .qr svg { display: block; width: 9em; height: 9em; margin: 0 0 0.5em; }
        .definitions dt { font-size: 1em; font-weight: 600; }
        .definitions dd { font-weight: 400; margin: 0 0 0.6em 1.2em; }
        .small-caps { font-variant-caps: small-caps; }
        sub, sup { font-size: 0.75em; line-height: 1; }
        nav ol { list-style: none; padding-inline-start: 1.2em; }
        nav > ol { padding-inline-start: 0; }
        nav li { margin: 0.3em 0; }

        """;

    private const string OfFormulas =
        """
        math { font-family: "Formulas", math; }
        .formula { margin: 1em 0; overflow-x: auto; overflow-y: hidden; }
        menclose[notation=top] { border-top: 0.06em solid; padding-top: 0.12em; }
        menclose[notation=bottom] { border-bottom: 0.06em solid; padding-bottom: 0.12em; }
        mtd.start { text-align: left; }
        mtd.end { text-align: right; padding-right: 0; }
        mtd.end + mtd.start { padding-left: 0; }

        """;

    public static string Css(Theme theme, string family, ImmutableArray<BookFace> faces)
    {
        var css = new StringBuilder();
        foreach (var face in faces)
            css.Append(
                CultureInfo.InvariantCulture,
                $"@font-face {{ font-family: \"{(face.Family.Length > 0 ? face.Family : family)}\"; font-weight: {face.Weight}; src: url({face.Name}); }}\n"
            );
        css.Append(
                CultureInfo.InvariantCulture,
                $"body {{ font-family: \"{family}\", {(faces.Any(face => face.Family == BookFaces.Other) ? $"\"{BookFaces.Other}\", " : "")}sans-serif; line-height: 1.5; }}\n"
            )
            .Append(Rules);
        if (faces.Any(face => face.Family == BookFaces.Formulas))
            css.Append(OfFormulas);
        if (faces.Any(face => face.Family == BookFaces.Other))
            css.Append("em:lang(zh), em :lang(zh), em:lang(ja), em :lang(ja) { font-style: normal; font-weight: 600; }\n");
        foreach (var token in theme.Tokens().Where(token => theme.Colour(token) is not null))
            if (token.Length > 1 && token[0] == 'd' && token.Skip(1).All(char.IsAsciiDigit))
                css.Append(CultureInfo.InvariantCulture, $".accent-{token} aside {{ border-color: {theme.Colour(token)!.Light}; }}\n");
        AppendCode(css, theme);
        return css.ToString();
    }

    /// <summary>Code has a ground of its own, so that its colours can be read whatever the reader's paper is.</summary>
    private static void AppendCode(StringBuilder css, Theme theme)
    {
        if (theme.Colour("panel") is not { } panel || theme.Colour("ink") is not { } ink)
            return;
        css.Append(CultureInfo.InvariantCulture, $"pre {{ background: {panel.Light}; color: {ink.Light}; padding: 0.8em; }}\n");
        foreach (var token in CodeInks.Tokens)
            css.Append(CultureInfo.InvariantCulture, $".{token} {{ color: {theme.Colour(token)!.Light}; }}\n");
    }
}

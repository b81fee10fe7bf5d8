using System.Globalization;
using System.Text;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Assets;

/// <summary>The theme as a stylesheet: its colours in light and dark, the classes that drawings and tables name them by, and its faces.</summary>
/// <remarks>
/// Colours are custom properties with both values; which one holds follows the reader's system, or the choice kept on the root element.
/// Print is light. A class that no page names is left out; a shade ("d4-shade2", "d4-night") is drawn in alone and stands in its class.
/// "--ground" is the light value in both: the ground of openers, which carry white text. The classes v0 to v100 give a cell its share of
/// the scale, since a page that forbids styles in place can say it in no other way; "--v" is the share.
/// </remarks>
internal static class TokensStylesheet
{
    /// <param name="classes">The classes that drawings name their inks by.</param>
    public static string Write(Theme theme, string familyName, IReadOnlySet<string> classes)
    {
        var css = new StringBuilder();
        css.Append(
            ":root{color-scheme:light dark}\n:root[data-theme=light]{color-scheme:light}\n:root[data-theme=dark]{color-scheme:dark}\n@media print{:root,:root[data-theme]{color-scheme:light}}\n:root{"
        );
        foreach (var token in theme.Tokens().Where(token => !IsOfDrawingsAlone(token)))
            if (theme.Colour(token) is { } colour)
                css.Append(CultureInfo.InvariantCulture, $"--{token}:{Value(colour)};");
        foreach (var token in CodeInks.Tokens)
            if (theme.Colour(token) is { } colour && !theme.Colours.ContainsKey(token))
                css.Append(CultureInfo.InvariantCulture, $"--{token}:{Value(colour)};");
        css.Append(CultureInfo.InvariantCulture, $"--family:\"{familyName}\",{StandInFaces.Families},{OtherFaces.Family},system-ui,sans-serif}}\n");
        if (theme.DottedEmphasis)
            css.Append(":is(em,em *):lang(zh):lang(zh){font-weight:inherit;text-emphasis:filled dot;text-emphasis-position:under right}\n");
        AppendClasses(css, theme, classes);
        for (var share = 0; share <= 100; share++)
            css.Append(CultureInfo.InvariantCulture, $".v{share}{{--v:{share}%}}");
        return css.Append('\n').ToString();
    }

    public static string Face(string familyName, FontWeight lightest, FontWeight heaviest, string file)
    {
        var weights = lightest == heaviest ? $"{(int)lightest}" : $"{(int)lightest} {(int)heaviest}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"@font-face{{font-family:\"{familyName}\";font-weight:{weights};font-display:optional;src:url(\"{file}\") format(\"woff\")}}\n"
        );
    }

    private static void AppendClasses(StringBuilder css, Theme theme, IReadOnlySet<string> classes)
    {
        foreach (var name in classes.Order(StringComparer.Ordinal))
        {
            var token = name[2..];
            var colour = IsOfDrawingsAlone(token) && theme.Colour(token) is { } own ? Value(own) : $"var(--{token})";
            css.Append(CultureInfo.InvariantCulture, $".{name}{{{(name[0] == 'f' ? "fill" : "stroke")}:{colour}}}");
        }

        css.Append('\n');
        foreach (var token in theme.Tokens().Where(IsDimension))
            css.Append(
                CultureInfo.InvariantCulture,
                $".accent-{token}{{--accent:var(--{token});--ground:{theme.Colour(token)!.Light.ToLowerInvariant()};--pale:var(--{token}-pale);--mid:var(--{token}-mid)}}"
            );
        css.Append('\n');
    }

    private static string Value(ThemeColour colour)
    {
        var (light, dark) = (colour.Light.ToLowerInvariant(), colour.Dark.ToLowerInvariant());
        return light == dark ? light : $"light-dark({light},{dark})";
    }

    /// <summary>No page names it otherwise than as the ink of a drawing.</summary>
    private static bool IsOfDrawingsAlone(string token) => token.Contains("-shade", StringComparison.Ordinal) || token.EndsWith("-night", StringComparison.Ordinal);

    private static bool IsDimension(string token) => token.Length > 1 && token[0] == 'd' && token.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}

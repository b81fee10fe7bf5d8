using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Composing.Pictures;

/// <summary>How an author wants a picture to stand.</summary>
internal sealed record PictureWish
{
    public const double NarrowestShape = 0.1;
    public const double WidestShape = 10;

    private static readonly ImmutableArray<string> Keys = ["width", "crop", "focus", "id", "decorative"];

    public PictureWidth Width { get; private init; }

    /// <summary>Width by height; null for the picture's own.</summary>
    public double? Shape { get; private init; }

    public PictureFocus Focus { get; private init; } = PictureFocus.Middle;

    public string Id { get; private init; } = "";

    /// <summary>It is an ornament: it says nothing, and nothing is said of it.</summary>
    public bool IsOrnament { get; private init; }

    /// <summary>The same picture with one thing more said of it.</summary>
    /// <param name="complain">Is told what is wrong, and what to write instead.</param>
    public PictureWish With(string key, string value, Action<string, string> complain)
    {
        switch (key)
        {
            case "width" when Enum.TryParse<PictureWidth>(value, ignoreCase: true, out var width) && value.All(char.IsAsciiLetter):
                return this with { Width = width };
            case "width":
                complain($"'{value}' is no width of a picture", "the widths are column, wide, page and bleed");
                return this;
            case "crop" when ShapeOf(value) is { } shape:
                return this with { Shape = shape };
            case "crop":
                complain($"a picture cannot be cut to '{value}'", "write width by height, such as 3:2; at most ten times as wide as high, or as high as wide");
                return this;
            case "focus" when FocusOf(value) is { } focus:
                return this with { Focus = focus };
            case "focus":
                complain($"'{value}' is no place in a picture", "write how far from the left and from the top: focus=\"40% 30%\"");
                return this;
            case "id" when value.Length > 0 && value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'):
                return this with { Id = value };
            case "id":
                complain($"'{value}' is no id", "write small letters, digits and hyphens");
                return this;
            case "decorative":
                return this with { IsOrnament = value is "" or "yes" or "true" };
            default:
                complain(
                    $"'{key}' says nothing of a picture",
                    NearestName.Hint(key, Keys) is { Length: > 0 } hint ? hint : $"the keys are {string.Join(", ", Keys)}"
                );
                return this;
        }
    }

    /// <summary>Reads what stands in braces: words, key=value, key="a value with blanks", #id.</summary>
    public static PictureWish Read(string text, Action<string, string> complain)
    {
        var wish = new PictureWish();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] != '=')
                at++;
            var (key, value) = (text[start..at], "");
            if (at < text.Length && text[at] == '=')
                value = Value(text, ref at);
            wish = key.StartsWith('#') ? wish.With("id", key[1..], complain) : wish.With(key, value, complain);
        }

        return wish;
    }

    private static string Value(string text, ref int at)
    {
        var start = ++at;
        if (at < text.Length && text[at] is '"' or '\'' or '“')
        {
            var close = text[at] == '“' ? '”' : text[at];
            var end = text.IndexOf(close, at + 1);
            at = end < 0 ? text.Length : end + 1;
            return text[(start + 1)..(end < 0 ? text.Length : end)].Trim();
        }

        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return text[start..at];
    }

    private static double? ShapeOf(string text) =>
        text.Split([':', '/'], 2) is [var across, var down]
        && Number(across) is { } width
        && Number(down) is { } height
        && width > 0
        && height > 0
        && width / height is >= NarrowestShape and <= WidestShape
            ? width / height
            : null;

    private static PictureFocus? FocusOf(string text) =>
        text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) is [var across, var down]
        && across.EndsWith('%')
        && down.EndsWith('%')
        && Number(across[..^1]) is >= 0 and <= 100 and var x
        && Number(down[..^1]) is >= 0 and <= 100 and var y
            ? new(x / 100, y / 100)
            : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}

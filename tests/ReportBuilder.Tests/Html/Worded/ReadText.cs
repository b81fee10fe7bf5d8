using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ReportBuilder.Tests.Html.Worded;

/// <summary>What readers meet in a file of a site: text, names of things, descriptions; neither markup nor names for programs.</summary>
internal static partial class ReadText
{
    /// <summary>Of JSON, the properties that hold words.</summary>
    private static readonly string[] WordProperties =
        ["title", "description", "under", "words", "name", "tier", "value", "explanation", "reason", "strength", "keywords"];

    public static IEnumerable<string> Of(string path, string text) => Path.GetExtension(path) switch
    {
        ".html" => OfPage(text),
        ".json" => OfJson(text, IsOfColumns(path) ? ["title", "description", "dc:title", "dc:description"] : WordProperties),
        ".csv" => text.Split('\n').Skip(path.StartsWith("data/", StringComparison.Ordinal) ? 1 : 0).SelectMany(line => CsvCell().Matches(line).Select(cell => cell.Value.Trim('"'))),
        ".svg" or ".xml" => Contents(text),
        ".js" => OfScript(path, text),
        ".css" => CssContent().Matches(text).Select(words => words.Groups[1].Value),
        _ => [],
    };

    /// <summary>What describes the columns of data files names them as programs do.</summary>
    private static bool IsOfColumns(string path) => path == "data/datapackage.json" || path.EndsWith(".csv-metadata.json", StringComparison.Ordinal);

    private static IEnumerable<string> Contents(string xml) => Content().Matches(xml).Select(words => words.Groups[1].Value);

    private static IEnumerable<string> OfPage(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        // Entries for reference managers, formulas and places in files are for programs.
        foreach (var code in page.QuerySelectorAll("code, style").ToList())
            code.Remove();
        foreach (var data in page.QuerySelectorAll("script").ToList())
        {
            foreach (var words in OfJson(data.TextContent.Length > 0 ? data.TextContent : "{}", WordProperties))
                yield return words;
            data.Remove();
        }

        // A name that a narrow drawing prints over several lines is one name.
        foreach (var drawing in page.QuerySelectorAll("svg.narrower").ToList())
        {
            yield return string.Join(' ', drawing.Descendants<IText>().Select(text => text.Data));
            drawing.Remove();
        }

        foreach (var text in page.Descendants<IText>())
            yield return text.Data;
        foreach (var element in page.All)
        {
            foreach (var name in (string[])["aria-label", "placeholder", "title", "alt"])
                yield return element.GetAttribute(name) ?? "";
            if (element.LocalName == "option")
                yield return element.GetAttribute("value") ?? "";
            if (element.GetAttribute("name") is "description" || element.GetAttribute("property") is "og:title" or "og:description" or "og:site_name" or "og:image:alt")
                yield return element.GetAttribute("content") ?? "";
        }
    }

    private static IEnumerable<string> OfJson(string json, string[] properties)
    {
        using var document = JsonDocument.Parse(json);
        return [.. Strings(document.RootElement, properties, isRead: false)];
    }

    /// <summary>Of data, every text but addresses, ids and colours; of a program, what it has in quotes that is no name in it.</summary>
    private static IEnumerable<string> OfScript(string path, string script)
    {
        if (DataCall().Match(script) is not { Success: true } call)
            return Literal().Matches(Remark().Replace(script, "")).Select(literal => Regex.Unescape(literal.Groups["text"].Value)).Where(text => !IsOfProgram(text));
        using var document = JsonDocument.Parse(call.Groups[1].Value);
        return [.. Strings(document.RootElement, [], isRead: true).Where(text => !Id().IsMatch(text) && !text.EndsWith(".html", StringComparison.Ordinal))];
    }

    private static IEnumerable<string> Strings(JsonElement json, string[] properties, bool isRead) => json.ValueKind switch
    {
        JsonValueKind.String when isRead => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Strings(item, properties, isRead)),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(item => Strings(item.Value, properties, properties.Length == 0 ? item.Name is not "id" : properties.Contains(item.Name))),
        _ => [],
    };

    /// <summary>Names of elements, classes, keys and events, and selectors: no words with a blank between them, no sentence.</summary>
    private static bool IsOfProgram(string text) =>
        text is "use strict" or "bar v" or " variable" || KeyName().IsMatch(text) || Selector().IsMatch(text) || !Sentence().IsMatch(text);

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"|[^,\"]+")]
    private static partial Regex CsvCell();

    [GeneratedRegex(">([^<>]+)<")]
    private static partial Regex Content();

    [GeneratedRegex("content: \"([^\"]*)\"")]
    private static partial Regex CssContent();

    [GeneratedRegex(@"^(?:window\.\w+=|reportReceipts\()(.*?)\)?;\n$", RegexOptions.Singleline)]
    private static partial Regex DataCall();

    [GeneratedRegex("""'(?<text>(?:[^'\\\n]|\\.)*)'|"(?<text>(?:[^"\\\n]|\\.)*)["]""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Remark();

    [GeneratedRegex("^[a-z0-9-]*$")]
    private static partial Regex Id();

    [GeneratedRegex("^(Arrow(Down|Up|Left|Right)|Escape|Home|End|NFD)$")]
    private static partial Regex KeyName();

    [GeneratedRegex(@"^[a-z]*[.\[#:]|^[a-z]+ [a-z]+[:.\[]|^[a-z]+ > |^\(")]
    private static partial Regex Selector();

    [GeneratedRegex("^[A-Z]|[A-Za-z] | [A-Za-z]|^[a-z]+[.?!]$")]
    private static partial Regex Sentence();
}

using System.Net;
using System.Text.RegularExpressions;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Tests.Html;

/// <summary>Page templates that come with the program hold no words of their own: what they say stands in the wording.</summary>
public sealed partial class PageTemplateWords
{
    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateFiles(Repository.Path("templates", "html"), "*.sbn", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Path("templates", "html"), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void None_stand_in_a_template(string template) => Assert.Empty(WordsOf(File.ReadAllText(Repository.Path("templates", "html", template))));

    [Theory]
    [InlineData("<p>{{ say \"site.skip\" }} now</p>", "now")]
    [InlineData("<p>{{ heading }}, {{ year }}&nbsp;to {{ year }}</p>", "to")]
    [InlineData("<nav\naria-label=\"Site of {{ heading }}\">", "Site of")]
    [InlineData("<input placeholder=\"Search\" name=\"q\" type=\"search\">", "Search")]
    [InlineData("<img alt=\"A map\" src=\"map.svg\"><a title=\"More\" href=\"more.html\">", "A map", "More")]
    [InlineData("<meta name=\"description\" content=\"About us\"><meta name=\"viewport\" content=\"width=device-width\">", "About us")]
    [InlineData("{{ permalink \"cite\" \"How to cite\" }}{{ link root \"about.html#cite\" \"here\" }}", "How to cite", "here")]
    [InlineData("<b>{{ say \"site.file\" \"format\" \"CSV\" \"of\" heading }}</b> &middot; CSV {{# Not a word }}")]
    public void They_are_found_wherever_a_reader_meets_them(string template, params string[] words) => Assert.Equal(words, WordsOf(template));

    [Fact]
    public void Every_phrase_of_the_web_edition_is_said_somewhere()
    {
        var said = new[] { Repository.Path("templates", "html"), Repository.Path("src", "ReportBuilder.Html") }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Path.GetExtension(file) is ".sbn" or ".cs" or ".js")
            .SelectMany(file => Key().Matches(File.ReadAllText(file)).Select(key => key.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(Wording.Keys, key => key.StartsWith("site.", StringComparison.Ordinal) && !said.Contains(key));
        Assert.DoesNotContain(said, key => Wording.TextOf("en-GB", key) is null);
    }

    /// <summary>Words in the text, in attributes that readers meet, and in quotes between braces.</summary>
    private static IEnumerable<string> WordsOf(string template)
    {
        var code = Remark().Replace(template, "");
        var page = Tag().Replace(code, "");
        var attributes = Element().Matches(page).SelectMany(element => ReadAttribute().Matches(element.Value)
            .Where(attribute => attribute.Groups["name"].Value != "content" || Described().IsMatch(element.Value))
            .Select(attribute => attribute.Groups["words"].Value));
        var given = Tag().Matches(code).SelectMany(tag => LastArgument().Matches(tag.Value).Concat(Quoted().Matches(tag.Value).Where(IsSentence)).Select(text => text.Groups["words"].Value));
        return Element().Split(page).Concat(attributes).Select(WebUtility.HtmlDecode).Concat(given.Distinct(StringComparer.Ordinal))
            .Select(text => text!.Trim(' ', '\n', '\u00a0', '\u00b7', ',', ':', '.'))
            .Where(text => text.Any(char.IsLetter) && !IsFormat(text));
    }

    /// <summary>Keys, ids, addresses and the names of places have neither blanks nor capitals.</summary>
    private static bool IsSentence(Match text) => text.Groups["words"].Value.Any(sign => char.IsUpper(sign) || sign == ' ');

    /// <summary>The names of formats are the same in every language.</summary>
    private static bool IsFormat(string text) => text is "CSV" or "JS" or "JSON" or "SVG" or "TXT" or "BibTeX" or "RIS" or "CFF" or "DCAT" or "CSVW";

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Element();

    [GeneratedRegex("""\s(?<name>aria-label|aria-description|placeholder|title|alt|label|content)="(?<words>[^"]*)["]""")]
    private static partial Regex ReadAttribute();

    [GeneratedRegex("name=\"description\"|property=\"og:(title|description|site_name|image:alt)\"")]
    private static partial Regex Described();

    /// <summary>What a reader sees of a call that is given text in quotes.</summary>
    [GeneratedRegex("""\b(link|permalink|strong|cite|unseen)( "[^"]*"| [\w.]+)* "(?<words>[^"]*)"\s*(\)|~?\}\})""", RegexOptions.ExplicitCapture)]
    private static partial Regex LastArgument();

    [GeneratedRegex("\"(?<words>[^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{\{~?#.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Remark();

    [GeneratedRegex("\"(site\\.[a-z0-9.-]*[a-z0-9](?<!\\.(js|css)))\"")]
    private static partial Regex Key();
}

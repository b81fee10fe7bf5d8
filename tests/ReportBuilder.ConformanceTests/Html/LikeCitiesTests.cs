using System.Text;
using System.Text.RegularExpressions;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>The profiles of the edition: what the sentence says of like cities, the list beside it says too.</summary>
public sealed partial class LikeCitiesTests
{
    [Fact]
    public void The_sentence_of_every_profile_names_the_first_of_the_list_beside_it()
    {
        var profiles = CitiesEdition.Site.Where(file => file.Key.StartsWith("cities/", StringComparison.Ordinal) && file.Key.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        Assert.Equal(60, profiles.Length);
        foreach (var (path, page) in profiles)
        {
            var html = Encoding.UTF8.GetString(page.AsSpan()).Replace("&#39;", "’", StringComparison.Ordinal);
            var list = Link().Matches(List().Match(html).Groups[1].Value).Select(link => link.Groups[1].Value).ToArray();
            Assert.Equal(5, list.Length);
            Assert.True(Sentence().Match(html).Groups[1].Value.Replace('\u00A0', ' ') == $"{list[0]}, {list[1]} and {list[2]}", $"{path}: {Sentence().Match(html).Groups[1].Value} against {string.Join(", ", list)}");
        }
    }

    [GeneratedRegex(@"each in standard deviations, are ([^.<]*)\.")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"<h2 id=""similar"">.*?<p class=""links"">(.*?)</p>", RegexOptions.Singleline)]
    private static partial Regex List();

    [GeneratedRegex(@"<a [^>]*>([^<]*)</a>")]
    private static partial Regex Link();
}

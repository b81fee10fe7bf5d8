using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Architecture;

/// <summary>A text in the code that has places for values fills them: without its dollar sign, readers would see the braces.</summary>
public sealed partial class FilledTextRules
{
    [Fact]
    public void Every_text_with_a_place_for_a_value_is_filled() => Assert.Empty(
        from file in Directory.GetFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
        from line in File.ReadLines(file)
        where Unfilled().IsMatch(line)
        select $"{Path.GetFileName(file)}: {line.Trim()}");

    [Theory]
    [InlineData("""$"a{(some ? " and {terms.Point.One} more" : "")}" """, true)]
    [InlineData("""$"a{(some ? $" and {terms.Point.One} more" : "")}" """, false)]
    [InlineData("""$"{string.Join(", ", names)}.{Sentences.Gaps(spec)}" """, false)]
    public void A_place_that_is_not_filled_is_found(string line, bool isFound) => Assert.Equal(isFound, Unfilled().IsMatch(line));

    /// <summary>A plain string whose first brace opens "name.Member".</summary>
    [GeneratedRegex("""(?<![$@\w"\\])"([^"\\{}]|\\.)*\{[A-Za-z]+\.[A-Z][\w.]*[})(]""")]
    private static partial Regex Unfilled();
}

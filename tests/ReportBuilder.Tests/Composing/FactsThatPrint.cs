namespace ReportBuilder.Tests.Composing;

/// <summary>A fact prints its value.</summary>
public sealed class FactsThatPrint
{
    [Theory]
    [InlineData("69.7", "%", "69.7 per cent")]
    [InlineData("16.04", "%", "16 per cent")]
    [InlineData("1016.25", "RMB billion", "RMB 1.016 trillion")]
    [InlineData("1000000", "people", "one million")]
    [InlineData("7", "cities", "seven")]
    [InlineData("50", "%", "half")]
    [InlineData("one-third", "share", "about a third")]
    [InlineData("2-3", "%", "2 to 3 per cent")]
    [InlineData("3", "", "third")]
    [InlineData("8 million", "visits", "eight million")]
    [InlineData("1,016.25", "RMB billion", "RMB 1,016 billion")]
    [InlineData("22nd", "place", "22nd")]
    [InlineData("6.3:42.6:51.1", "", "6.3 to 42.6 to 51.1")]
    [InlineData("three-fifths", "share", "about three-fifths")]
    [InlineData("May 2025", "", "May 2025")]
    [InlineData("1.86", "billion records", "18.6亿条")]
    [InlineData("50", "RMB billion", "500多亿元")]
    [InlineData("1081.36", "RMB billion", "1.08万亿元")]
    [InlineData("50000", "people", "5万名")]
    [InlineData("6", "cities", "六座")]
    [InlineData("1", "rank", "世界最大")]
    [InlineData("a national park", "", "a national park")]
    public void Pass_where_it_says_the_number(string value, string unit, string prints) => Assert.Empty(Told(value, unit, prints));

    [Theory]
    [InlineData("69", "%", "96 per cent", "prints '96 per cent', but its value is 69 %")]
    [InlineData("96", "cities", "sixty-nine", "prints 'sixty-nine', but its value is 96 cities")]
    [InlineData("16.04", "%", "17 per cent", "prints '17 per cent', but its value is 16.04 %")]
    [InlineData("1016.25", "RMB billion", "RMB 1.016 billion", "prints 'RMB 1.016 billion', but its value is 1016.25 RMB billion")]
    [InlineData("1.86", "billion records", "1.86亿条", "prints '1.86亿条', but its value is 1.86 billion records")]
    [InlineData("50000", "people", "50万名", "prints '50万名', but its value is 50000 people")]
    [InlineData("6", "cities", "九座", "prints '九座', but its value is 6 cities")]
    [InlineData("NaN", "", "many", "has the value 'NaN', which is no number")]
    [InlineData("٩٦", "%", "96 per cent", "has the value '٩٦', which is no number")]
    [InlineData("1e999", "", "1", "has the value '1e999', which is no number")]
    [InlineData("1e3", "cities", "1,000", "has the value '1e3', which is no number")]
    [InlineData("Infinity", "", "endless", "has the value 'Infinity', which is no number")]
    [InlineData("four", "years", "four years", "has the value 'four', which is no number")]
    [InlineData("nearly one-third", "of growth", "nearly one-third", "has the value 'nearly one-third', which is no number")]
    [InlineData("1.2.3", "km", "1.2 km", "has the value '1.2.3', which is no number")]
    [InlineData("many", "cities", "many cities", "has the value 'many', which is no number")]
    public void Are_told_where_it_says_another(string value, string unit, string prints, string message) => Assert.Contains(message, Assert.Single(Told(value, unit, prints)), StringComparison.Ordinal);

    private static string[] Told(string value, string unit, string prints)
    {
        var facts = SmallEdition.Inputs.Facts.Add(SmallEdition.Inputs.Facts[0] with { Id = "asked", Value = value, Unit = unit, Prints = prints });
        return [.. SmallEdition.Compose("{{fact \"asked\"}}", SmallEdition.Inputs with { Facts = facts }).Diagnostics.Where(found => found.Code == "RB4308" && found.Message.Contains("'asked'", StringComparison.Ordinal)).Select(found => found.Message)];
    }
}

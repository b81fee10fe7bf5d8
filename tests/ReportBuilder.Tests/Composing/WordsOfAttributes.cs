using System.Text.RegularExpressions;

namespace ReportBuilder.Tests.Composing;

/// <summary>
/// Words that say what a column of data/units.csv says - "coastal", "southern", "the two largest cities" - are held to the column that their claim or
/// call asks for. Cork and Bergen are on the coast; Aarhus and Bergen are in the north; Xi'an and Den Haag have most people.
/// </summary>
public sealed partial class WordsOfAttributes
{
    private static readonly string[] Unbound = ["RB4302", "RB4303"];

    [Theory]
    [InlineData("Two of the top four are coastal", "count of (cities where rank <= 4 and coast = 'yes') = 2")]
    [InlineData("Two of the top four coastal cities", "count of (cities where rank <= 4 and coast = 'yes') = 2")]
    [InlineData("Two of the top four lie on the coast", "count of (cities where rank <= 4 and coast = 'yes') = 2")]
    [InlineData("Two of the top four are not coastal", "count of (cities where rank <= 4 and coast = 'no') = 2")]
    [InlineData("Two of the top four are not on the coast", "count of (cities where rank <= 4 and not coast = 'yes') = 2")]
    [InlineData("Two of the top four lie in the south", "count of (cities where rank <= 4 and group = 'South') = 2")]
    [InlineData("Two of the top four are southern cities", "count of (cities where rank <= 4 and group = 'South') = 2")]
    [InlineData("Two fifths of the cities are northern", "share of (cities where group in 'North') = 40")]
    [InlineData("Cork, a coastal city, comes second", "rank of Cork = 2")]
    [InlineData("Cork is the only city of the south with 9 points in Trade", "cities where score >= 9 in 'Trade' = Cork")]
    [InlineData("Xi’an and Den Haag are the two largest cities", "cities where people > 500 = Xi'an, 'Den Haag'")]
    [InlineData("Cork is the smallest city", "cities where people < 250 = Cork")]
    [InlineData("Aarhus is ahead of Xi’an, the most populous city", "rank of Aarhus < rank of Xi'an and cities where people > 1000 = Xi'an")]
    [InlineData("Aarhus leads and is not the largest city", "rank of Aarhus = 1 and cities where people > 1000 = Xi'an")]
    [InlineData("Aarhus is not among the two largest cities", "cities where people > 500 = Xi'an, 'Den Haag' and rank of Aarhus = 1")]
    [InlineData("The two largest cities are in the bottom three", "count of (cities where people > 500) = 2 and count of (cities where people > 500 and rank > 2) = 2")]
    public void Are_carried_by_a_claim_that_asks_for_them(string words, string claim)
    {
        var found = AttributesOfUnits.Compose($"[{words}]{{claim=\"{claim}\"}}.").Diagnostics;
        Assert.DoesNotContain(found, one => one.Code == "RB4202");
        Assert.Empty(found.Where(one => one.Code is "RB4306").Select(one => one.Message));
    }

    [Theory]
    [InlineData("Two of the top four are coastal", "count of (cities where rank <= 4 and group = 'South') = 2", "coastal", "ask in the claim for coast = 'yes'")]
    [InlineData("Two of the top four are coastal", "count of (cities where rank <= 4 and coast = 'no') = 2", "coastal", "ask in the claim for coast = 'yes'")]
    [InlineData("Two of the top four are coastal", "count of (cities where rank <= 4 and coast != 'yes') = 2", "coastal", "ask in the claim for coast = 'yes'")]
    [InlineData("Two of the top four are coastal", "cities where rank <= 2 and score > 3 = Aarhus, Cork", "coastal", "ask in the claim for coast = 'yes'")]
    [InlineData("Two of the top four are not coastal", "count of (cities where rank <= 4 and coast = 'yes') = 2", "coastal", null)]
    [InlineData("Two of the top four are in the north", "count of (cities where rank <= 4 and group = 'South') = 2", "north", "ask in the claim for group = 'North'")]
    [InlineData("The two largest cities are Aarhus and Cork", "best 2 of overall = Aarhus, Cork", "two", "name all of them by a column of numbers: cities where COLUMN > NUMBER = NAMES")]
    [InlineData("The two smallest cities are Xi’an and Den Haag", "cities where people > 500 = Xi'an, 'Den Haag'", "two", "name all of them by a column of numbers: cities where COLUMN < NUMBER = NAMES")]
    [InlineData("Xi’an is not the largest city", "cities where people > 1000 = Xi'an", "largest", null)]
    [InlineData("Cork, the largest city, comes second", "rank of Cork = 2 and cities where people > 1000 = Xi'an", "largest", null)]
    public void Are_told_where_the_claim_asks_for_something_else(string words, string claim, string word, string? hint)
    {
        var told = AttributesOfUnits.Compose($"[{words}]{{claim=\"{claim}\"}}.").Diagnostics.Where(one => one.Code == "RB4306").ToArray();
        Assert.Contains(told, one => one.Message.StartsWith($"the words say '{word}'", StringComparison.Ordinal) && (hint is null || one.Hint == hint));
    }

    [Theory]
    [InlineData("{{Spell (count \"cities where rank <= 4 and group = 'South'\")}} of the top four are coastal.", true)]
    [InlineData("{{Spell (count \"cities where rank <= 4 and coast = 'yes'\")}} of the top four are coastal.", false)]
    [InlineData("The coastal cities are {{list \"cities where coast = 'yes'\"}}.", false)]
    [InlineData("The coastal cities are {{list \"cities where group = 'North'\"}}.", true)]
    [InlineData("{{Spell (count \"cities where score > 8\")}} cities, coastal ones among them, have more points.", false)]
    public void Of_a_sentence_are_held_to_the_columns_of_its_calls(string text, bool told) =>
        Assert.Equal(told, AttributesOfUnits.Compose(text).Diagnostics.Any(one => one.Code == "RB4307"));

    [Theory]
    [InlineData("Nine of the top ten are coastal.")]
    [InlineData("All of the first ten are in the south.")]
    [InlineData("Most of the coastal cities are in the upper half.")]
    [InlineData("Coastal cities lead the ranking.")]
    [InlineData("Southern cities score more than northern ones.")]
    [InlineData("No coastal city is in the bottom half of the ranking.")]
    [InlineData("The two largest cities share the last place.")]
    [InlineData("The largest city is only third.")]
    [InlineData("Xi’an is the most populous city.")]
    [InlineData("Half of the ten smallest cities are coastal.")]
    public void Without_a_claim_such_a_sentence_is_told_of(string text) =>
        Assert.Contains(AttributesOfUnits.Compose(text).Diagnostics, found => Unbound.Contains(found.Code));

    [Theory]
    [InlineData("The coastal road was closed for a week.")]
    [InlineData("A large city needs water, and a southern one shade.")]
    [InlineData("The largest park lies in the north.")]
    [InlineData("Cork has a coastal path.")]
    [InlineData("Northern districts have gardens.")]
    [InlineData("The coast is where people walk.")]
    public void Where_they_state_nothing_they_are_let_through(string text) =>
        Assert.DoesNotContain(AttributesOfUnits.Compose(text).Diagnostics, found => Unbound.Contains(found.Code));

    /// <summary>What is harmless stays so in an edition that has columns, but for superlatives of size.</summary>
    [Theory]
    [InlineData("english-harmless.txt")]
    [InlineData("english-second-harmless.txt")]
    [InlineData("english-third-harmless.txt")]
    public void Harmless_sentences_stay_harmless_beside_columns(string file)
    {
        foreach (var sentence in Lines(file).Where(sentence => !Superlative().IsMatch(sentence)))
            Assert.True(!IsTold(sentence, AttributesOfUnits.Compose) || IsTold(sentence, text => SmallEdition.Compose(text)), sentence);
    }

    /// <summary>Nor do they begin to state something because a word of a column stands in them.</summary>
    [Fact]
    [Trait("Category", "Random")]
    public void A_word_of_a_column_in_a_harmless_sentence_states_nothing()
    {
        var random = new Random(20251130);
        string[] sentences = [.. Lines("english-harmless.txt").Where(sentence => !IsTold(sentence, AttributesOfUnits.Compose))];
        string[] words = ["coastal", "southern", "northern"];
        for (var round = 0; round < Rounds.Of(60); round++)
        {
            var sentence = sentences[random.Next(sentences.Length)];
            var nouns = Noun().Matches(sentence);
            if (nouns.Count == 0)
                continue;
            var put = sentence.Insert(nouns[random.Next(nouns.Count)].Groups["noun"].Index, words[random.Next(words.Length)] + " ");
            Assert.False(IsTold(put, AttributesOfUnits.Compose), put);
        }
    }

    /// <summary>Words and claims of columns at random: what the words say is carried if, and only if, the claim asks for it.</summary>
    [Fact]
    [Trait("Category", "Random")]
    public void Are_carried_by_their_own_column_and_by_no_other()
    {
        var random = new Random(20251201);
        (string Words, string Asked)[] known =
        [
            ("are coastal", "coast = 'yes'"), ("lie on the coast", "coast = 'yes'"), ("are not coastal", "coast = 'no'"), ("are not on the coast", "coast = 'no'"),
            ("are southern", "group = 'South'"), ("lie in the south", "group = 'South'"), ("are northern cities", "group = 'North'"), ("lie in the north", "group = 'North'"),
        ];
        string[] asked = [.. known.Select(pair => pair.Asked).Distinct(), "main river = 'Lee'"];
        for (var round = 0; round < Rounds.Of(60); round++)
        {
            var (words, wanted) = known[random.Next(known.Length)];
            var claimed = asked[random.Next(asked.Length)];
            var (count, top) = (random.Next(2, 4), random.Next(3, 5));
            var text = $"[{Spelt(count)} of the top {Spelt(top).ToLowerInvariant()} {words}]{{claim=\"count of (cities where rank <= {top} and {claimed}) = {count}\"}}.";
            Assert.True(claimed == wanted == !AttributesOfUnits.Compose(text).Diagnostics.Any(one => one.Code == "RB4306"), text);
        }
    }

    private static string Spelt(int number) => number switch { 2 => "Two", 3 => "Three", _ => "Four" };

    private static bool IsTold(string sentence, Func<string, Model.Diagnostics.Outcome<Model.Documents.ReportDocument>> compose) =>
        compose(sentence).Diagnostics.Any(found => Unbound.Contains(found.Code) && found.Place.File == "content/text.md");

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Repository.Path("tests/fixtures/prose/" + file)).Where(line => line.Length > 0 && line[0] != '#');

    [GeneratedRegex("(?:largest|biggest|smallest|populous)(?: \\w+){0,2} (?:city|cities)\\b")]
    private static partial Regex Superlative();

    /// <summary>A word behind an article, other than the noun of units.</summary>
    [GeneratedRegex(@"\b(?:the|a) (?<noun>(?!cit(?:y|ies)\b|other\b|only\b|same\b)[a-z]{4,})")]
    private static partial Regex Noun();
}

using System.Collections.Immutable;
using ReportBuilder.Composing;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

/// <summary>
/// What stories about rankings say, form by form: each can be claimed, each is told of in an article where nothing holds it, and each is told of
/// where its claim is false or says something else. Two classes: see <see cref="RanksInClasses"/>; years: see <see cref="SmallHistory"/>.
/// </summary>
public sealed class FormsOfStories
{
    private const string Article = "content/publications/article.md";

    /// <param name="Says">The words that a claim may stand behind.</param>
    /// <param name="Claim">It holds, and carries them.</param>
    /// <param name="IsFalse">A claim of the same form that does not hold.</param>
    /// <param name="SaysLess">A claim that holds, and does not carry the words.</param>
    /// <param name="Unbound">Other ways to say it, each a sentence that nothing holds.</param>
    private sealed record Form(string Name, string Says, string Claim, string IsFalse, string SaysLess, params string[] Unbound)
    {
        public bool OfClasses { get; init; }
    }

    private static readonly ImmutableArray<Form> All =
    [
        new("class rank", "Cork is first among the harbours", "rank of Cork among 'Harbours' = 1", "rank of Cork among 'Harbours' = 2", "rank of Cork = 2",
            "Of the harbours, Cork ranks first.", "Cork leads the harbours.", "Bergen is second among the harbours, behind Cork.", "Second among the large towns is Den Haag.")
        { OfClasses = true },
        new("streak", "Aarhus is first for the third year running", "streak of Aarhus = 3", "streak of Aarhus = 4", "rank of Aarhus = 1",
            "Aarhus comes first for the third consecutive year.", "For the third year in a row, Aarhus is first.", "Aarhus leads for the third time running.", "Aarhus has led the ranking for three years.", "Aarhus has led since 2023.", "Aarhus is first once again.", "Aarhus retains first place."),
        new("climb", "Cork is up two places", "change of Cork = 2", "change of Cork = 3", "rank of Cork = 2",
            "Cork climbs two places.", "Cork rises from fourth to second.", "Cork gains two places on the year before.", "Two places up is Cork.", "Cork has moved up by two ranks.", "Cork jumps from fourth to second.", "Cork is the biggest climber."),
        new("fall", "Bergen is down one place", "change of Bergen = -1", "change of Bergen = -2", "rank of Bergen = 3",
            "Bergen falls one place.", "Bergen drops from second to third.", "Bergen slips by one place.", "Down one place is Bergen.", "Bergen is the biggest loser of the year."),
        new("entry", "Den Haag is a new entry", "'Den Haag' in new entries", "Cork in new entries", "rank of 'Den Haag' = 3",
            "Den Haag enters the ranking.", "Den Haag is new in the ranking.", "Den Haag is the only newcomer.", "The ranking has one new entry, Den Haag.", "Den Haag makes its debut in the ranking."),
        new("entry into the best", "Cork enters the top three", "rank of Cork in 2024 = 4 and rank of Cork <= 3", "rank of Cork in 2024 = 5 and rank of Cork <= 3", "rank of Cork <= 3",
            "Cork joins the top three.", "Cork breaks into the top three.", "Cork moves into the first three."),
        new("exit", "Dover left the ranking", "left = Dover", "left = Cork", "count of (cities where rank = 3) = 3",
            "Dover drops out of the ranking.", "Dover has left the ranking.", "Dover is no longer in the ranking."),
        new("exit from the best", "Bergen drops out of the top two", "rank of Bergen in 2024 = 2 and rank of Bergen > 2", "rank of Bergen in 2024 = 1 and rank of Bergen > 2", "rank of Bergen > 2",
            "Bergen leaves the top two.", "Bergen falls out of the first two.", "Bergen is no longer in the top two."),
        new("absence", "Xi’an failed to make the top two", "rank of Xi'an > 2", "rank of Xi'an > 3", "rank of Cork > 1",
            "Xi’an fails to make the top two.", "Xi’an misses the top two.", "Xi’an is not among the top two.", "Missing from the top two is Xi’an.", "Bergen and Xi’an did not make the top two.", "Xi’an is missing from the first two.", "Xi’an is absent from the top two.", "Xi’an falls short of the top two."),
        new("record", "Cork has its highest rank since 2022", "best since of Cork = 2022", "best since of Cork = 2023", "rank of Cork = 2",
            "Cork has its best place since 2022.", "Cork is at its highest since 2022.", "Cork has never ranked higher.", "It is the best rank that Cork has ever had.", "Cork posts its best result since 2022."),
        new("majority by a column", "Two of the top four are coastal", "count of (cities where rank <= 4 and coast = 'yes') = 2", "count of (cities where rank <= 4 and coast = 'yes') = 3", "count of (cities where rank <= 4 and group = 'Large towns') = 2",
            "Nine of the top ten are coastal.", "Most of the top four lie on the coast.", "The coastal cities take two of the first four places.", "All of the leaders are coastal cities.")
        { OfClasses = true },
        new("share of the whole", "Two fifths of the cities have more than 10 points", "share of (cities where score > 10) = 40", "share of (cities where score > 10) = 60", "share of (cities where rank <= 4) = 100",
            "Two fifths of the cities have more than 10 points.", "Some 40 per cent of the cities score above 10.", "A minority of the cities has more than 10 points.", "Half of all points go to Aarhus and Cork."),
        new("gap to the next", "Aarhus is two points ahead of the next", "lead of Aarhus = 2", "lead of Aarhus = 3", "rank of Aarhus = 1",
            "Aarhus is two points ahead of the next.", "Two points separate Aarhus from Cork.", "Aarhus leads by two points.", "The gap to second place is two points.", "Aarhus edges Cork by two points.", "Cork follows, two points behind."),
        new("tie", "Bergen and Den Haag share third place", "rank of Bergen = 3 and rank of 'Den Haag' = 3", "rank of Bergen = 3 and rank of 'Den Haag' = 4", "rank of Bergen = 3 and rank of Cork = 2",
            "Bergen ties with Den Haag for third place.", "Bergen is level with Den Haag.", "Bergen and Den Haag are joint third.", "Den Haag has the same score as Bergen.", "Bergen and Den Haag finish in a dead heat."),
        new("change of leader", "Aarhus takes over from Cork", "best 1 of overall in 2022 = Cork and best 1 of overall = Aarhus", "best 1 of overall before = Cork and best 1 of overall = Aarhus", "rank of Aarhus = 1 and rank of Cork = 2",
            "Aarhus takes the lead from Cork.", "Aarhus replaces Cork at the head of the ranking.", "The ranking has a new leader, Aarhus.", "Cork loses first place to Aarhus.", "Cork no longer leads.", "Aarhus overtakes Cork.", "Aarhus dethrones Cork.", "Aarhus is the new number one.", "The lead changes hands.", "Aarhus comes out on top."),
    ];

    public static TheoryData<string> Names { get; } = new(All.Select(form => form.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Can_be_claimed(string name)
    {
        var form = All.Single(form => form.Name == name);
        Assert.DoesNotContain(Found(form, $"[{form.Says}]{{claim=\"{form.Claim}\"}}."), found => found.Code is "RB4202" or "RB4301" or "RB4306" or "RB4302" or "RB4303");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_told_of_in_an_article_where_nothing_holds_it(string name)
    {
        var form = All.Single(form => form.Name == name);
        string[] missed = [.. form.Unbound.Prepend(form.Says + ".").Where(sentence => !Found(form, sentence).Any(found => found.Code is "RB4302" or "RB4303"))];
        Assert.Equal([], missed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_told_of_where_its_claim_is_false_or_says_something_else(string name)
    {
        var form = All.Single(form => form.Name == name);
        Assert.Contains(Found(form, $"[{form.Says}]{{claim=\"{form.IsFalse}\"}}."), found => found.Code == "RB4301");
        var less = Found(form, $"[{form.Says}]{{claim=\"{form.SaysLess}\"}}.");
        Assert.DoesNotContain(less, found => found.Code is "RB4202" or "RB4301");
        Assert.Contains(less, found => found.Code == "RB4306");
    }

    /// <summary>Words of these forms that state nothing of the index.</summary>
    [Theory]
    [InlineData("The road no longer leads to the harbour of Cork.")]
    [InlineData("Cork moved into the first two rooms of the museum.")]
    [InlineData("Two of the first five rooms were dry.")]
    [InlineData("Aarhus was never a quiet place.")]
    [InlineData("The guests left the table at ten.")]
    [InlineData("Bergen joins the sea and the hills.")]
    [InlineData("The new bridge leads up from the quay.")]
    [InlineData("The first to arrive in Cork was a ship.")]
    [InlineData("A line of trees runs down the street from Bergen.")]
    [InlineData("All of the people of Den Haag know the dunes.")]
    [InlineData("Cork rises early.")]
    [InlineData("The largest harbour of Bergen lies in the west.")]
    [InlineData("Dover has white cliffs.")]
    [InlineData("Whoever leaves Dover takes a ship.")]
    [InlineData("Between Aarhus and Cork lies the sea.")]
    [InlineData("The next train to Bergen is late.")]
    [InlineData("Cork shares a border with nobody.")]
    [InlineData("It was a straight road for a year.")]
    [InlineData("Cork edges its lawns with stones.")]
    [InlineData("The opera made its debut in Aarhus.")]
    [InlineData("Bergen has a castle on top of the hill.")]
    [InlineData("The farm changes hands.")]
    [InlineData("Cork is the new number of the bus.")]
    [InlineData("Letters from the first two mayors of Cork are kept.")]
    public void Words_of_these_forms_that_state_nothing_are_let_through(string sentence) =>
        Assert.All(All.DistinctBy(form => form.OfClasses), form => Assert.DoesNotContain(Found(form, sentence), found => found.Code is "RB4302" or "RB4303"));

    /// <summary>What is told of the text of an article that is made beside the report.</summary>
    private static Diagnostic[] Found(Form form, string text)
    {
        var (inputs, scores) = form.OfClasses ? (SmallEdition.Inputs, RanksInClasses.InGroups) : (SmallHistory.Inputs, SmallHistory.Scores);
        return [.. Composer.Compose(WithArticle(inputs, text), scores, SmallEdition.Draw).Diagnostics.Where(found => found.Place.File == Article)];
    }

    private static ReportInputs WithArticle(ReportInputs inputs, string text)
    {
        var frontMatter = ImmutableSortedDictionary.Create<string, FrontMatterValue>(StringComparer.Ordinal).Add("title", new("A story", new(Article, 2, 8)));
        var report = SmallEdition.With("Nothing is said here.", inputs);
        return report with
        {
            Publications = [new("article", PublicationKind.Article, Article, "", null, new("content/report.yaml", 9, 1))],
            Texts = report.Texts.SetItem(Article, new(Article, frontMatter, text + "\n", 5)),
        };
    }
}

using System.Buffers.Binary;
using ReportBuilder.Files;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Publishing.Cards;

namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>A text as pictures to post: a heading of the second level each.</summary>
public sealed class CardTests : IDisposable
{
    private const string Text =
        """
        ---
        title: The towns in cards
        ---

        For those who post.

        ## [Larkhaven is ahead of Thistleford]{claim="rank of Larkhaven < rank of Thistleford"}

        It has {{total "Larkhaven"}} points.

        ::: chart bars
        data: scores of overall
        title: Points
        numbered: no
        :::

        ## Sallowmere by its river

        ::: figures
        {{total "Sallowmere"}}: points
        :::

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_heading_is_a_picture_in_three_sizes_with_its_words_beside_it()
    {
        var output = Build(Text);
        foreach (var name in new[] { "larkhaven-is-ahead-of-thistleford", "sallowmere-by-its-river" })
        {
            Assert.Equal((1200, 630), Size(output, $"{name}-1200x630.png"));
            Assert.Equal((1080, 1080), Size(output, $"{name}-1080x1080.png"));
            Assert.Equal((1080, 1920), Size(output, $"{name}-1080x1920.png"));
        }

        var words = File.ReadAllText(Path.Combine(output, "larkhaven-is-ahead-of-thistleford.txt"));
        Assert.StartsWith("Larkhaven is ahead of Thistleford. It has ", words, StringComparison.Ordinal);
        Assert.Contains("points. ", words, StringComparison.Ordinal);
        Assert.Equal(6, Directory.GetFiles(output, "*.png").Length);
    }

    [Fact]
    public void A_page_shows_every_card_with_its_words_and_leads_to_its_files()
    {
        var page = File.ReadAllText(Path.Combine(Build(Text), "cards.html"));
        Assert.Contains("viewBox=\"0 0 1200 630\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"sallowmere-by-its-river-1080x1920.png\"", page, StringComparison.Ordinal);
        Assert.Contains("For those who post.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_units_have_cards_of_their_own_the_first_first()
    {
        var output = Build(Text, "    first: 1");
        Assert.True(File.Exists(Path.Combine(output, "sallowmere-1200x630.png")));
        var headings = File.ReadAllLines(Path.Combine(output, "cards.md")).Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ToList();
        Assert.Equal("## Sallowmere", headings[2]);
        Assert.Equal(3, headings.Count);
    }

    [Fact]
    public void Units_get_no_card_unless_they_are_asked_for() => Assert.Equal(6, Directory.GetFiles(Build(Text), "*.png").Length);

    [Fact]
    public void The_same_text_gives_the_same_bytes()
    {
        var first = Build(Text, "    first: 2");
        var bytes = Directory.GetFiles(first).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllBytes);
        var second = Build(Text, "    first: 2");
        Assert.All(bytes, file => Assert.Equal(file.Value, File.ReadAllBytes(Path.Combine(second, file.Key))));
    }

    [Fact]
    public void A_card_that_does_not_fit_is_told_with_its_line_and_check_says_so_too()
    {
        var edition = Edition(Text.Replace("Sallowmere by", new string('W', 60) + " by", StringComparison.Ordinal));
        Assert.Contains("error RB4440", ProgramRun.Of("check", edition).Output, StringComparison.Ordinal);
        var run = ProgramRun.Of("build", edition, "--only", "cards");
        Assert.Contains("content/publications/cards.md:17:1: error RB4440: the card 'WWW", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void A_character_that_no_face_has_is_told_of()
    {
        var edition = Edition(Text.Replace("by its", "\u4E00 its", StringComparison.Ordinal));
        Assert.Contains("error RB4442: no face of the edition can set '\u4E00'", ProgramRun.Of("check", edition).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_may_say_what_its_files_are_called() =>
        Assert.True(File.Exists(Path.Combine(Build(Text.Replace("by its river", "by its river {#river}", StringComparison.Ordinal)), "river-1200x630.png")));

    [Fact]
    public void A_text_without_headings_has_no_cards() =>
        Assert.Contains(
            "error RB4441: 'cards' has no cards",
            ProgramRun.Of("check", Edition("---\ntitle: Nothing\n---\n\nWords.\n")).Output,
            StringComparison.Ordinal);

    [Fact]
    public void A_false_headline_stops_the_build() =>
        Assert.Contains(
            "content/publications/cards.md:7:4: error RB4301",
            ProgramRun.Of("build", Edition(Text.Replace("Larkhaven <", "Larkhaven >", StringComparison.Ordinal)), "--only", "cards").Error,
            StringComparison.Ordinal);

    [Fact]
    public void An_edition_under_embargo_says_so_on_the_card()
    {
        var (card, draft) = First(Text);
        var edition = draft.Document.Edition with { Embargo = new(1903, 6, 1), Stage = Model.Inputs.Stage.Final };
        Assert.All(CardFormat.All, format =>
        {
            var words = Words(CardSheet.Of(card, format, edition, draft.Inputs)!);
            Assert.Contains(words, line => line.Contains("1 June 1903", StringComparison.Ordinal));
        });
    }

    [Fact]
    [Trait("Category", "Random")]
    public void Whatever_it_says_no_word_of_a_card_leaves_it()
    {
        var (card, draft) = First(Text);
        var random = new Random(1080);
        string Piece() => random.Next(6) switch { 0 => " ", 1 => "城市", 2 => "，", _ => "word" };
        string Any(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => Piece()));
        for (var round = Rounds.Of(20); round > 0; round--)
        {
            var written = card with { Headline = Any(40), Text = Any(120), Chart = random.Next(2) == 0 ? card.Chart : null };
            var format = CardFormat.All[random.Next(3)];
            if (CardSheet.Of(written, format, draft.Document.Edition, draft.Inputs) is not { } sheet)
                continue;
            Assert.All(sheet.Marks.OfType<TextMark>().Where(mark => mark.Anchor == TextAnchor.Start && mark.Rotation == 0), mark =>
            {
                Assert.InRange(mark.X, 0, format.Width);
                Assert.InRange(mark.X + draft.Inputs.Fonts.Measure(mark.Text, mark.Weight, mark.Size), 0, format.Width - format.Side + 0.5);
                Assert.InRange(mark.Y, mark.Size * 0.8, format.Height - (format.Below / 2));
            });
        }
    }

    private static IEnumerable<string> Words(Drawing sheet) => sheet.Marks.OfType<TextMark>().Select(mark => mark.Text);

    private (Card Card, ReportDraft Draft) First(string text)
    {
        var draft = ReportPipeline.Draft(EditionFolder.Read(Edition(text)).Value, _ => { }).Value;
        return (Card.Of(draft.Document.Publications.Single().Document.Sections[0], draft.Scores.Units)[0], draft);
    }

    private static (int Width, int Height) Size(string output, string name)
    {
        var png = File.ReadAllBytes(Path.Combine(output, name));
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    /// <summary>Builds the cards of a text.</summary>
    /// <param name="lines">What report.yaml says of them besides.</param>
    /// <returns>Where they are.</returns>
    private string Build(string text, string lines = "")
    {
        var edition = Edition(text, lines);
        var run = ProgramRun.Of("build", edition, "--only", "cards");
        Assert.True(run.ExitCode == 0, run.Error);
        return Path.Combine(edition, "output", "publications", "cards");
    }

    private string Edition(string text, string lines = "")
    {
        if (Directory.Exists(folder.Path("tiny-report")))
            Directory.Delete(folder.Path("tiny-report"), recursive: true);
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        File.AppendAllText(Path.Combine(edition, "content", "report.yaml"), $"\npublications:\n  - name: cards\n    kind: cards\n{lines}\n");
        folder.Write("tiny-report/content/publications/cards.md", text);
        return edition;
    }
}

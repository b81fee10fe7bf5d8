using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Publishing.Cards;

/// <summary>What a picture to post says: a heading of the second level and what stands below it.</summary>
/// <param name="Name">Of its files: the id of the heading, or of the unit that it names.</param>
/// <param name="Text">Its paragraphs as one text; may be empty.</param>
/// <param name="Figures">Large figures with what they are; may be none.</param>
/// <param name="Chart">Null for a card of words.</param>
/// <param name="Blocks">What stands below the heading, without charts: the picture shows them.</param>
internal sealed record Card(
    string Name,
    string Headline,
    string Text,
    ImmutableArray<(string Value, string Label)> Figures,
    Figure? Chart,
    ImmutableArray<Block> Blocks,
    SourcePlace Place)
{
    /// <summary>The picture in words, a sentence after another.</summary>
    /// <param name="sentences">What stands between two sentences in the language.</param>
    public string AlternativeText(string sentences, string end) =>
        string.Join(
            sentences,
            new[] { Headline, Text }
                .Concat(Figures.Select(figure => $"{figure.Value} {figure.Label}"))
                .Append(Chart?.AlternativeText ?? "")
                .Where(words => words.Length > 0)
                .Select(words => char.IsPunctuation(words[^1]) ? words : words + end));

    /// <summary>The cards of a publication; what stands before the first heading of the second level is on none.</summary>
    /// <param name="units">Those that are ranked.</param>
    public static ImmutableArray<Card> Of(Section section, ImmutableArray<Unit> units)
    {
        var cards = ImmutableArray.CreateBuilder<Card>();
        var blocks = section.Content;
        for (var at = 0; at < blocks.Length; at++)
        {
            if (blocks[at] is not Heading { Level: 2 } heading)
                continue;
            var end = at + 1;
            while (end < blocks.Length && blocks[end] is not Heading { Level: <= 2 })
                end++;
            var headline = PlainText.Of(heading.Content);
            var name = units.FirstOrDefault(unit => unit.Name == headline)?.Id is { } id && cards.All(card => card.Name != id) ? id : heading.Id;
            cards.Add(Of(heading, name, blocks[(at + 1)..end]));
            at = end - 1;
        }

        return cards.DrainToImmutable();
    }

    private static Card Of(Heading heading, string name, ImmutableArray<Block> below) => new(
        name,
        PlainText.Of(heading.Content),
        string.Join(' ', below.OfType<Paragraph>().Select(paragraph => PlainText.Of(paragraph.Content))),
        [.. below.OfType<KeyFigures>().SelectMany(figures => figures.Items).Select(item => (PlainText.Of(item.Value), PlainText.Of(item.Label)))],
        below.OfType<Figure>().FirstOrDefault(),
        below.RemoveAll(block => block is Figure),
        heading.Origin);
}

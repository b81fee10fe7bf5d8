using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>A chapter, or a part of one under its own heading, that is too short to say anything. Only of what authors wrote, and only where the house style sets a measure.</summary>
internal sealed class ShortParts(Composition composition)
{
    private readonly int least = composition.Inputs.Style.LeastWords;

    public void Check(ReportDocument document)
    {
        if (least == 0)
            return;
        foreach (var (section, _) in document.InReadingOrder())
        {
            var own = section.Opening.Concat(section.Content).Where(IsAuthors).ToArray();
            if (own.Length > 0)
                Check(section.Title, Words.In(section.Standfirst) + own.Sum(Words.In), section.Origin with { Column = Math.Max(1, section.Origin.Column) });
            var starts = own.Index().Where(entry => entry.Item is Heading { Level: 2 }).Select(entry => entry.Index).ToArray();
            foreach (var (start, end) in starts.Zip(starts.Skip(1).Append(own.Length)))
                Check(PlainText.Of(((Heading)own[start]).Content), own[(start + 1)..end].Sum(Words.In), own[start].Origin);
        }
    }

    private bool IsAuthors(Block block) => composition.Inputs.Texts.ContainsKey(block.Origin.File);

    private void Check(string title, int words, SourcePlace place)
    {
        if (words < least)
            composition.Diagnostics.Add(new("RB4410", composition.Inputs.Style.Severity, place, $"'{title}' has {words} words, and the house style wants {least} at least", "say more, or join it to its neighbour"));
    }
}

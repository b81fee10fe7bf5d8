using System.Text;

namespace ReportBuilder.Model.Phrases;

/// <summary>A phrase as plain text.</summary>
/// <remarks>Thousands of phrases are said for one report: each thread writes into the same room again.</remarks>
internal sealed class PhraseText : IPhraseWriter
{
    private const int LargestRoom = 4096;

    [ThreadStatic]
    private static PhraseText? spare;

    private readonly StringBuilder text = new();

    /// <summary>Room for one phrase. A phrase that is said inside another gets room of its own.</summary>
    public static PhraseText Borrow()
    {
        var room = spare ?? new();
        spare = null;
        return room;
    }

    /// <summary>What was written; the room is for others from then on.</summary>
    public string GiveBack()
    {
        var written = text.ToString();
        if (text.Capacity <= LargestRoom)
        {
            text.Clear();
            spare = this;
        }

        return written;
    }

    public void Words(ReadOnlySpan<char> words) => text.Append(words);

    public void Place(object? value) => text.Append(Phrase.Text(value));
}

using System.Text;

namespace ReportBuilder.Model.Phrases;

/// <summary>A phrase as plain text.</summary>
internal sealed class PhraseText : IPhraseWriter
{
    private readonly StringBuilder text = new();

    public void Words(ReadOnlySpan<char> words) => text.Append(words);

    public void Place(object? value) => text.Append(Phrase.Text(value));

    public override string ToString() => text.ToString();
}

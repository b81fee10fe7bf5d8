namespace ReportBuilder.Composing.Pictures;

/// <summary>What stands with a picture, as its author wrote it.</summary>
/// <param name="Alternative">For readers who do not see it.</param>
internal sealed record PictureWords(string Alternative, string Caption, string Credit)
{
    /// <summary>Parts a title: its last sentence is the credit where it begins with one word and a colon ("Photo: A. Name") or with ©.</summary>
    public static (string Caption, string Credit) OfTitle(string title)
    {
        title = title.Trim();
        for (var at = title.Length - 1; at >= 0; at--)
        {
            if ((at == 0 || EndsSentence(title, at)) && IsCredit(title[at..].TrimStart()))
                return (title[..at].Trim(), title[at..].Trim());
        }

        return (title, "");
    }

    private static bool EndsSentence(string title, int at) => title[at - 1] is '.' or '!' or '?' or '。' or '！' or '？' or '”' or ')' or '）';

    private static bool IsCredit(string sentence)
    {
        if (sentence.StartsWith('©'))
            return true;
        var word = 0;
        while (word < sentence.Length && char.IsLetter(sentence[word]))
            word++;
        var colon = word < sentence.Length && sentence[word] is ' ' or '\u00A0' ? word + 1 : word;
        return word > 0 && colon < sentence.Length && sentence[colon] is ':' or '：';
    }
}

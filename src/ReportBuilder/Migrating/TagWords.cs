namespace ReportBuilder.Migrating;

/// <summary>Takes a tag of the notation of before apart.</summary>
internal static class TagWords
{
    /// <summary>Words, quoted texts and calls in brackets.</summary>
    public static List<string> Of(string tag)
    {
        var words = new List<string>();
        for (var at = 0; at < tag.Length;)
        {
            if (char.IsWhiteSpace(tag[at]))
            {
                at++;
                continue;
            }

            var end = tag[at] switch
            {
                '"' or '\'' => tag.IndexOf(tag[at], at + 1) is >= 0 and var close ? close + 1 : tag.Length,
                '(' => Bracket(tag, at),
                _ => tag.IndexOf(' ', at) is >= 0 and var space ? space : tag.Length,
            };
            words.Add(tag[at..end]);
            at = end;
        }

        return words;
    }

    private static int Bracket(string tag, int at)
    {
        for (var depth = 0; at < tag.Length; at++)
        {
            depth += tag[at] == '(' ? 1 : tag[at] == ')' ? -1 : 0;
            if (depth == 0)
                return at + 1;
        }

        return tag.Length;
    }
}

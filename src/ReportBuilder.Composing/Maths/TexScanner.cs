namespace ReportBuilder.Composing.Maths;

/// <summary>Walks through the text of a formula.</summary>
internal sealed class TexScanner(string tex)
{
    public int At { get; private set; }

    public bool IsAtEnd => At >= tex.Length;

    public char Next => tex[At];

    /// <summary>Whether a brace, a cell, a line or a pair of delimiters ends here.</summary>
    public bool EndsRow => Next is '}' or '&' || Starts("\\\\") || Starts("\\right") && !IsLetter(At + 6) || Starts("\\end{");

    /// <summary>The sign or command that comes next.</summary>
    public string Peeked
    {
        get
        {
            var before = At;
            var peeked = Next == '\\' ? "\\" + Command() : Take(1);
            At = before;
            return peeked;
        }
    }

    public void SkipSpace()
    {
        while (!IsAtEnd && char.IsWhiteSpace(Next))
            At++;
    }

    public void Skip(int count) => At += count;

    public string Take(int count)
    {
        var taken = tex.Substring(At, count);
        At += count;
        return taken;
    }

    public bool TakeIf(string text)
    {
        if (!Starts(text))
            return false;
        At += text.Length;
        return true;
    }

    public bool TakeCommand(string name)
    {
        if (!Starts("\\" + name) || IsLetter(At + 1 + name.Length))
            return false;
        At += 1 + name.Length;
        return true;
    }

    /// <summary>The name behind a backslash: letters, or one sign.</summary>
    public string Command()
    {
        var start = ++At;
        while (IsLetter(At))
            At++;
        if (At == start && !IsAtEnd)
            At++;
        return tex[start..At];
    }

    /// <summary>Figures, with a decimal point between two of them.</summary>
    public string Number()
    {
        var start = At;
        while (!IsAtEnd && (char.IsAsciiDigit(Next) || (Next == '.' && At + 1 < tex.Length && char.IsAsciiDigit(tex[At + 1]))))
            At++;
        return tex[start..At];
    }

    /// <summary>What stands between two braces, as it is typed.</summary>
    public string Braced(string of)
    {
        SkipSpace();
        var open = At;
        if (IsAtEnd || Next != '{')
            throw new TexFault(At, $"something is missing behind {of}", $"write it in braces: {of}{{...}}");
        var close = tex.IndexOf('}', At);
        if (close < 0)
            throw new TexFault(open, "a brace opens here and does not close", "write '}'");
        At = close + 1;
        return tex[(open + 1)..close];
    }

    private bool Starts(string text) => string.CompareOrdinal(tex, At, text, 0, text.Length) == 0;

    private bool IsLetter(int at) => at < tex.Length && char.IsAsciiLetter(tex[at]);
}

using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Changing;

/// <summary>Changes a name in the text of one file. What is not changed keeps every letter.</summary>
internal sealed class NameEditor(string path, string text, NameChange change)
{
    private readonly SortedDictionary<int, (int End, string New)> edits = [];
    private readonly List<LeftAlone> left = [];

    public string Text => text;

    public NameChange Change => change;

    public IReadOnlyList<LeftAlone> Left => left;

    /// <summary>A stretch that is the name, written in quotes or not.</summary>
    public void Replace(int start, int end, string with) => edits.TryAdd(start, (end, with));

    /// <summary>
    /// A stretch of the authoring language: names in quotes are whole, names without quotes are the longest that fit.
    /// </summary>
    /// <param name="outer">The quotation mark that the stretch stands between; '\0' for none.</param>
    /// <param name="isList">Names between commas, which take no quotes.</param>
    public void Expression(int start, int end, char outer, bool isList = false)
    {
        for (var at = start; at < end;)
        {
            if (text[at] is '"' or '\'' && !(at > start && KnownNames.IsWord(text[at - 1])) && ClosingQuote(at, end) is var close and > 0)
            {
                Quoted(at, close);
                at = close + 1;
            }
            else if (KnownNames.IsWord(text[at]))
            {
                var name = change.Names.At(text, at, end);
                if (name == change.Old)
                    Replace(at, at + name.Length, isList ? change.New : Bare(outer));
                at += name?.Length ?? LengthOfWord(at, end);
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>Words for readers, with calls and claims among them.</summary>
    public void Words(int start, int end)
    {
        var at = start;
        foreach (var span in SpansOfText.In(text, start, end))
        {
            Prose(at, span.Start);
            Expression(span.Start, span.End, span.Quote);
            at = span.End;
        }

        Prose(at, end);
    }

    /// <summary>Words that are not changed: the places of the name in them are told.</summary>
    public void LeaveAlone(int start, int end, string why)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] != change.Old[0] || change.Names.At(text, at, end) != change.Old)
                continue;
            Leave(at, why);
            at += change.Old.Length;
        }
    }

    public (string Text, ImmutableArray<TextChange> Changes) Done()
    {
        var changed = new StringBuilder(text.Length);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var at = 0;
        foreach (var (start, (end, with)) in edits)
        {
            changed.Append(text, at, start - at).Append(with);
            changes.Add(new(PlaceOf(start), text[start..end], with));
            at = end;
        }

        return (changed.Append(text, at, text.Length - at).ToString(), changes.DrainToImmutable());
    }

    private void Prose(int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (!KnownNames.IsWord(text[at]))
            {
                at++;
                continue;
            }

            var name = change.Names.At(text, at, end);
            if (name is null && change.IsOfManyWords && StandsAt(change.OldInSentence, at, end))
            {
                name = change.OldInSentence;
                Replace(at, at + name.Length, change.NewInSentence);
            }
            else if (name == change.Old)
            {
                InProse(at);
            }

            at += name?.Length ?? LengthOfWord(at, end);
        }
    }

    /// <summary>Changes the name where it can mean nothing else.</summary>
    private void InProse(int at)
    {
        var end = at + change.Old.Length;
        if (IsPartOfAnother(at, end))
            Leave(at, "it may be part of another name");
        else if (!change.IsOfManyWords && change.IsCommonWord)
            Leave(at, "the edition has the word in small letters too");
        else
            Replace(at, end, change.New);
    }

    /// <summary>A hyphen or another word with a capital beside it: "Green-field", "Green Park".</summary>
    private bool IsPartOfAnother(int at, int end)
    {
        if (
            (at > 1 && text[at - 1] == '-' && KnownNames.IsWord(text[at - 2]))
            || (end + 1 < text.Length && text[end] == '-' && KnownNames.IsWord(text[end + 1]))
        )
            return true;
        return !change.IsOfManyWords
            && end + 1 < text.Length
            && text[end] == ' '
            && char.IsUpper(text[end + 1])
            && change.Names.At(text, end + 1, text.Length) is null;
    }

    private void Quoted(int open, int close)
    {
        var content = text[(open + 1)..close];
        if (content == change.Old)
            Replace(open + 1, close, change.New.Replace(text[open], text[open] == '"' ? '\'' : '’'));
        else if (!change.Names.Has(content) && IsExpression(content))
            Expression(open + 1, close, text[open]);
    }

    private static bool IsExpression(string content) =>
        content.AsSpan().ContainsAny("=<>'\"")
        || KnownNames.WordsOf(content) is { Length: > 2 } words
            && words.Any(word => word is "of" or "in" or "where" or "best" or "worst" or "between");

    private string Bare(char outer) => !change.NeedsQuotes ? change.New : outer == '\'' ? $"\"{change.New}\"" : $"'{change.New}'";

    private int ClosingQuote(int open, int end)
    {
        for (var at = open + 1; at < end; at++)
        {
            if (text[at] == text[open] && !(at + 1 < end && KnownNames.IsWord(text[at + 1])))
                return at;
        }

        return -1;
    }

    private bool StandsAt(string words, int at, int end) =>
        at + words.Length <= end
        && !(at > 0 && KnownNames.IsWord(text[at - 1]))
        && string.CompareOrdinal(text, at, words, 0, words.Length) == 0
        && !(at + words.Length < text.Length && KnownNames.IsWord(text[at + words.Length]));

    private int LengthOfWord(int at, int end)
    {
        var stop = at;
        while (stop < end && KnownNames.IsWord(text[stop]))
            stop++;
        return Math.Max(1, stop - at);
    }

    private void Leave(int at, string why)
    {
        var first = Math.Max(text.AsSpan(0, at).LastIndexOf('\n') + 1, at - 30);
        var last = text.IndexOf('\n', at) is var stop and >= 0 ? stop : text.Length;
        left.Add(new(PlaceOf(at), text[first..Math.Min(last, at + change.Old.Length + 30)].Trim(), why));
    }

    private SourcePlace PlaceOf(int at)
    {
        var before = text.AsSpan(0, at);
        return new(path, before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }
}

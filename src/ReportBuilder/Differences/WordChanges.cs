using System.Net;
using System.Text;

namespace ReportBuilder.Differences;

/// <summary>Marks the words in which two sentences differ, by their longest common subsequence.</summary>
internal static class WordChanges
{
    /// <summary>Both sentences as HTML: words that only the first has in del, words that only the second has in ins.</summary>
    public static (string Before, string After) Marked(string before, string after)
    {
        var (old, @new) = (Words(before), Words(after));
        var common = Common(old, @new);
        return (Write(old, common.Old, "del"), Write(@new, common.New, "ins"));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static (bool[] Old, bool[] New) Common(string[] old, string[] @new)
    {
        var length = new int[old.Length + 1, @new.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = @new.Length - 1; j >= 0; j--)
                length[i, j] = old[i] == @new[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        var (inOld, inNew) = (new bool[old.Length], new bool[@new.Length]);
        for (int i = 0, j = 0; i < old.Length && j < @new.Length;)
        {
            if (old[i] == @new[j])
                inOld[i++] = inNew[j++] = true;
            else if (length[i + 1, j] >= length[i, j + 1])
                i++;
            else
                j++;
        }

        return (inOld, inNew);
    }

    private static string Write(string[] words, bool[] common, string element)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            var marked = !common[i];
            var goesOn = i > 0 && marked == !common[i - 1];
            if (i > 0 && !goesOn && !common[i - 1])
                text.Append($"</{element}>");
            if (i > 0)
                text.Append(' ');
            if (marked && !goesOn)
                text.Append($"<{element}>");
            text.Append(WebUtility.HtmlEncode(words[i]));
        }

        return words.Length > 0 && !common[^1] ? text.Append($"</{element}>").ToString() : text.ToString();
    }
}

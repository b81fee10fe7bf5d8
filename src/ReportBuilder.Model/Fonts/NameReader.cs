using System.Text;

namespace ReportBuilder.Model.Fonts;

/// <summary>Reads the 'name' table of a font.</summary>
internal static class NameReader
{
    private const int PostScript = 6;

    /// <summary>Name id 6 with what PDF allows of it, or "Unnamed".</summary>
    public static string PostScriptName(FontBytes name)
    {
        foreach (var (id, text) in Names(name))
        {
            if (id != PostScript)
                continue;
            var safe = new StringBuilder();
            foreach (var c in text)
                if (safe.Length < 63 && c is > ' ' and <= '~' && !"[](){}<>/%".Contains(c, StringComparison.Ordinal))
                    safe.Append(c);
            if (safe.Length > 0)
                return safe.ToString();
        }

        return "Unnamed";
    }

    /// <summary>All names with their ids, in the order of the table.</summary>
    public static IEnumerable<(int Id, string Text)> Names(FontBytes name)
    {
        var storage = name.From(name.U16(4));
        for (var i = 0; i < name.U16(2); i++)
        {
            var record = name.Slice(6 + (12 * i), 12);
            var text = storage.Slice(record.U16(10), record.U16(8)).Span;
            yield return (record.U16(6), record.U16(0) == 1 ? Encoding.ASCII.GetString(text) : Encoding.BigEndianUnicode.GetString(text));
        }
    }
}

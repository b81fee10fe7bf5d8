using System.Text;

namespace ReportBuilder.Model.Fonts;

/// <summary>Reads the PostScript name (name id 6) of a font.</summary>
internal static class NameReader
{
    public static string PostScriptName(FontBytes name)
    {
        var storage = name.From(name.U16(4));
        for (var i = 0; i < name.U16(2); i++)
        {
            var record = name.Slice(6 + (12 * i), 12);
            if (record.U16(6) != 6)
                continue;
            var text = storage.Slice(record.U16(10), record.U16(8)).Span;
            var decoded = record.U16(0) == 1 ? Encoding.ASCII.GetString(text) : Encoding.BigEndianUnicode.GetString(text);
            var safe = new StringBuilder();
            foreach (var c in decoded)
                if (safe.Length < 63 && c is > ' ' and <= '~' && !"[](){}<>/%".Contains(c, StringComparison.Ordinal))
                    safe.Append(c);
            if (safe.Length > 0)
                return safe.ToString();
        }

        return "Unnamed";
    }
}

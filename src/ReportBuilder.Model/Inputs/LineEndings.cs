using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ReportBuilder.Model.Inputs;

/// <summary>Texts as they are in a repository, whatever line endings a machine checks them out with.</summary>
public static class LineEndings
{
    /// <summary>How many bytes tell a text from other files, as git does it: a text has no byte 0 among them.</summary>
    private const int Telling = 8000;

    /// <summary>The bytes with every CR LF as LF where they are a text; otherwise the same bytes.</summary>
    public static ImmutableArray<byte> Plain(ImmutableArray<byte> bytes)
    {
        var span = bytes.AsSpan();
        if (span.IndexOf("\r\n"u8) < 0 || span[..Math.Min(span.Length, Telling)].Contains((byte)0))
            return bytes;
        var plain = new byte[span.Length];
        var length = 0;
        for (var at = 0; at < span.Length; at++)
        {
            if (span[at] != '\r' || at + 1 == span.Length || span[at + 1] != '\n')
                plain[length++] = span[at];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(plain[..length]);
    }
}

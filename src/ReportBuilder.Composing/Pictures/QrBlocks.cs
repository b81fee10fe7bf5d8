using System.Collections.Immutable;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Pictures;

/// <summary>Writes the QR code of an address, with the author's words and the address beside it.</summary>
internal static class QrBlocks
{
    /// <summary>Of an address, in letters: at the size of print the modules of a longer one are finer than a phone sees well.</summary>
    private const int LongestAddress = 300;

    /// <summary>The block, or none after a diagnostic. RB4183: it is no address. RB4184: it is too long.</summary>
    /// <param name="words">What the author writes beside the code.</param>
    public static IEnumerable<Block> Write(SectionDraft draft, string written, ImmutableArray<Block> words, SourcePlace place)
    {
        if (AddressOf(written.Trim()) is not { } address)
        {
            draft.Error(
                "RB4183",
                place,
                written.Trim().Length == 0 ? "the code has no address" : $"'{written.Trim()}' is no address of the web",
                "write it whole behind the name of the block: ::: qr https://example.org/report"
            );
            return [];
        }

        if (address.Length > LongestAddress)
        {
            draft.Error(
                "RB4184",
                place,
                $"the address has {address.Length} letters: its code would be too fine to be read by a phone",
                $"take a shorter one, of {LongestAddress} at most"
            );
            return [];
        }

        var picture = new Illustration(
            0,
            QrDrawing.Of(address),
            Typography.Set(draft.Wording.Say("qr.alternative", ("address", Said(address))), '\0'),
            "",
            "",
            PictureWidth.Column,
            place);
        return [new QrCode(picture, words.Add(new Paragraph([new Link(address, [new TextRun(Said(address))])], ParagraphRole.Small, place)), place)];
    }

    /// <summary>The address as a code holds it: other letters than ASCII in the form that every reader of codes knows; null for what is none.</summary>
    private static string? AddressOf(string written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.Host.Length > 0
            ? written.All(char.IsAscii) && !written.Contains(' ', StringComparison.Ordinal)
                ? written
                : new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri
            : null;

    /// <summary>As it is read and typed: without the name of the protocol.</summary>
    private static string Said(string address)
    {
        var said = address[(address.IndexOf("://", StringComparison.Ordinal) + 3)..];
        return said.EndsWith('/') && said.IndexOf('/', StringComparison.Ordinal) == said.Length - 1 ? said[..^1] : said;
    }
}

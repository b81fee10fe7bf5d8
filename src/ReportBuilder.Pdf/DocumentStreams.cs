using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf.Bytes;
using ReportBuilder.Pdf.Content;
using ReportBuilder.Pdf.Fonts;
using ReportBuilder.Pdf.Metadata;
using ReportBuilder.Pdf.Pictures;
using ReportBuilder.Pdf.Structure;

namespace ReportBuilder.Pdf;

/// <summary>What takes the time of writing a file: its pictures, fonts, pages and attached files, written and compressed side by side.</summary>
internal sealed class DocumentStreams
{
    private DocumentStreams(PagedDocument document, PageUses uses)
    {
        Programs = new FontProgram[uses.Fonts.All.Length];
        Contents = new PageContent[document.Pages.Length];
        Attachments = new byte[document.Attachments.Length][];
        Pictures = new PictureStream[uses.Pictures.All.Count];
    }

    /// <summary>By font.</summary>
    public FontProgram[] Programs { get; }

    /// <summary>By page.</summary>
    public PageContent[] Contents { get; }

    /// <summary>By attached file.</summary>
    public byte[][] Attachments { get; }

    /// <summary>By picture.</summary>
    public PictureStream[] Pictures { get; }

    public byte[] Profile { get; private set; } = [];

    public static DocumentStreams Make(PagedDocument document, StructureTree tree, PageUses uses, Compression compression)
    {
        var streams = new DocumentStreams(document, uses);
        // The longest first, so that no worker is left with one of them at the end.
        var pictures = streams.Pictures.Length;
        var (attachments, fonts) = (pictures + streams.Attachments.Length, pictures + streams.Attachments.Length + streams.Programs.Length);
        SideBySide.Run(fonts + 1 + streams.Contents.Length, i =>
        {
            if (i < pictures)
                streams.Pictures[i] = PictureStream.Of(uses.Pictures.All[i]);
            else if (i < attachments)
                streams.Attachments[i - pictures] = compression.Pack(document.Attachments[i - pictures].Bytes.AsSpan());
            else if (i < fonts)
                streams.Programs[i - attachments] = FontProgram.Make(uses.Fonts.All[i - attachments], compression);
            else if (i == fonts)
                streams.Profile = compression.Pack(SrgbProfile.Make());
            else
                streams.Contents[i - fonts - 1] = PageContent.Write(document.Pages[i - fonts - 1], uses, tree, compression);
        });
        return streams;
    }
}

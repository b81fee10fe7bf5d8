using System.Collections.Immutable;
using ReportBuilder.Word.Reading;
using ReportBuilder.Word.Sent;

namespace ReportBuilder.Word;

/// <summary>
/// Reads a Word file that came back from a reviewer: its passages with their tracked changes, its comments, and what was sent.
/// </summary>
/// <remarks>The file may come from anywhere: it is bounded, nothing in it is run, and nothing outside it is looked up.</remarks>
public static class WordReader
{
    /// <exception cref="WordFileException">It is no Word file, a broken one, or larger than any report.</exception>
    public static ReviewedFile Read(byte[] file)
    {
        using var package = new WordPackage(file);
        var story = new StoryReader();
        if (package.Part("word/document.xml")!.Root?.Element(ReviewNames.W + "body") is not { } body)
            throw new WordFileException("the file holds no Word document", "save it as .docx in the program that made it");
        story.Read(body);
        foreach (var notes in new[] { "word/footnotes.xml", "word/endnotes.xml" })
            if (package.Part(notes)?.Root is { } root)
                story.Read(root);
        var sent = package.CustomParts.Select(package.Part)
            .OfType<System.Xml.Linq.XDocument>()
            .Select(SentCopyXml.Read)
            .FirstOrDefault(copy => copy is not null);
        ImmutableArray<Passage> passages = [.. story.Passages()];
        return new(
            sent,
            passages,
            CommentReader.Read(package.Part("word/comments.xml"), package.Part("word/commentsExtended.xml"), story.Comments));
    }
}

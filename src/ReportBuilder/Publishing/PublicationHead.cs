using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Publishing;

/// <summary>When a publication may be used: its first line.</summary>
internal static class PublicationHead
{
    /// <summary>Under an embargo every publication says until when; without one a press release says that it may be used.</summary>
    public static ReportDocument On(PublishedDocument publication)
    {
        var document = publication.Document;
        var (edition, section) = (document.Edition, document.Sections[0]);
        var line = edition.Embargo is { } day ? edition.Wording.Say("embargo.until", ("date", edition.Wording.Date(day)))
            : publication.Publication.Kind == PublicationKind.PressRelease ? edition.Wording["publication.immediate"]
            : "";
        if (line.Length == 0)
            return document;
        var paragraph = new Paragraph([new Strong([new TextRun(line)])], ParagraphRole.Body, section.Origin);
        return document with { Sections = document.Sections.SetItem(0, section with { Opening = section.Opening.Insert(0, paragraph) }) };
    }
}

using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Prose;

/// <summary>The sentences of a section that templates made without a call: "Most like it are Cork and Bergen" changes with the data too.</summary>
internal static class SentencesOfTemplates
{
    public static IEnumerable<MadeSentence> In(IEnumerable<WrittenText> proses) =>
        from written in proses
        where written.IsOfTemplate
        from sentence in written.Prose.Sentences()
        where !written.Prose.Claims.Any(claim => claim.Start >= sentence.Start && claim.Start < sentence.End)
        let text = written.Prose.Text[sentence.Start..sentence.End].Trim()
        where text.Length > 0
        select new MadeSentence(text, written.SectionId, written.Prose.SpanAt(sentence.Start).Place);
}

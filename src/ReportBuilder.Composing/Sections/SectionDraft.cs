using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Sections;

/// <summary>A section as written by itself, without the sections inside, and what grew while it was written.</summary>
internal sealed record SectionDraft(Section Section, Composition Written);

using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Composing.Prose.Quotes;

/// <summary>A quote as a text asks for it.</summary>
/// <param name="NamesSpeaker">False where the text itself says who speaks.</param>
internal sealed record PlacedQuote(Quote Quote, bool NamesSpeaker, SourcePlace Place);

using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Templates;

/// <summary>How pages print: in which words, and what stands between thousands.</summary>
internal sealed record PageStyle(Wording Wording, string Thousands);

using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Html.Templates;

/// <summary>How pages print: in which words, and numbers with which marks.</summary>
internal sealed record PageStyle(Wording Wording, NumberStyle Numbers);

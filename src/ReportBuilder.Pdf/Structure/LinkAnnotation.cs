using ReportBuilder.Model.Pages;

namespace ReportBuilder.Pdf.Structure;

/// <summary>A link area with its object number, its page and the structure element it belongs to.</summary>
internal sealed record LinkAnnotation(LinkArea Area, int Number, int Page, int Element);

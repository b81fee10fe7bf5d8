using System.Collections.Immutable;

namespace ReportBuilder.Composing.Templates;

/// <summary>A template filled in: Markdown in which calls still stand as calls.</summary>
/// <param name="Lines">For each line of the Markdown, the line of the template, from 1.</param>
/// <param name="Calls">Where each call stands in the Markdown, and the column of the template that it was written in.</param>
internal sealed record FilledTemplate(string Markdown, ImmutableArray<int> Lines, ImmutableArray<PlacedCall> Calls);

/// <param name="Line">In the Markdown, from 0, like the column.</param>
/// <param name="TemplateLine">From 1, like the column.</param>
internal readonly record struct PlacedCall(int Line, int Column, int TemplateLine, int TemplateColumn);

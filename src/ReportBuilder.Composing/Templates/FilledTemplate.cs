using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing.Templates;

/// <summary>A template filled in: Markdown in which calls still stand as calls.</summary>
/// <param name="Lines">For each line of the Markdown, the line of the template that it comes from.</param>
/// <param name="Calls">Where each call stands in the Markdown, in the order of the text, and where it was written.</param>
internal sealed record FilledTemplate(string Markdown, ImmutableArray<SourcePlace> Lines, ImmutableArray<PlacedCall> Calls);

/// <param name="Line">In the Markdown, from 0, like the column.</param>
/// <param name="Written">In the template, or in what it includes.</param>
internal readonly record struct PlacedCall(int Line, int Column, SourcePlace Written, FunctionCall Call);

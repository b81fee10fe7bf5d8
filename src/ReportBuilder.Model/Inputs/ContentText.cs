using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Inputs;

/// <summary>One value of a front matter, with its place.</summary>
public sealed record FrontMatterValue(string Text, SourcePlace Place);

/// <summary>A Markdown file: its front matter (keys in the author's order are not kept; ordinal order) and the text after it.</summary>
/// <param name="Path">Relative to the edition.</param>
/// <param name="FirstLine">The line of the file at which <paramref name="Markdown"/> starts, from 1.</param>
public sealed record ContentText(string Path, ImmutableSortedDictionary<string, FrontMatterValue> FrontMatter, string Markdown, int FirstLine)
{
    public string this[string key] => FrontMatter.TryGetValue(key, out var value) ? value.Text : "";

    public SourcePlace PlaceOf(string key) => FrontMatter.TryGetValue(key, out var value) ? value.Place : new(Path, 1, 1);
}

/// <summary>A text file that is not Markdown (a template, a recipe, a stylesheet), with line feeds only.</summary>
public sealed record TemplateText(string Path, string Text);

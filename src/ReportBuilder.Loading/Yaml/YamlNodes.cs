using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Loading.Yaml;

/// <summary>A value of a YAML file with its place.</summary>
internal abstract record YamlValue(SourcePlace Place);

/// <summary>A scalar. <paramref name="Quoted"/>: written in quotes or as a block, so that it is words and nothing else.</summary>
internal sealed record YamlText(string Text, bool Quoted, SourcePlace Place) : YamlValue(Place);

internal sealed record YamlList(ImmutableArray<YamlValue> Items, SourcePlace Place) : YamlValue(Place);

internal sealed record YamlEntry(string Key, SourcePlace KeyPlace, YamlValue Value);

/// <summary>A mapping in the author's order; a key that is there twice has been reported and stands once.</summary>
internal sealed record YamlMap(ImmutableArray<YamlEntry> Entries, SourcePlace Place) : YamlValue(Place);

using System.Collections.Immutable;

namespace ReportBuilder.Model.Documents;

/// <summary>What a section says to a reader before its blocks.</summary>
public sealed record SectionHead(string Number, string Title, ImmutableArray<Inline> Standfirst);

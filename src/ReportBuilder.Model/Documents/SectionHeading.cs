using System.Collections.Immutable;

namespace ReportBuilder.Model.Documents;

/// <summary>What a section says to a reader before its blocks.</summary>
public sealed record SectionHeading(string Number, string Title, ImmutableArray<Inline> Standfirst);

using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Loading;

/// <summary>One slip of an author: a change to the tiny report, and the codes that it must give, each once.</summary>
public sealed record Fault(string Name, ImmutableArray<string> Codes, Func<ReportSources, ReportSources> Change)
{
    public static Fault In(string path, string name, string codes, string old, string changed) =>
        new(name, [.. codes.Split(' ')], sources => sources.Replace(path, old, changed));
}

using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Model.Inputs;

/// <summary>A row of data/glossary.csv.</summary>
/// <param name="Key">The term in the main language: what others refer to it by.</param>
/// <param name="Term">As printed in the language of the report.</param>
/// <param name="Definition">One sentence or two; empty where it only leads to others.</param>
/// <param name="Forms">Other forms under which the text has it: a plural.</param>
/// <param name="See">The keys of other terms.</param>
/// <param name="Sort">What the list sorts it by; the term where empty.</param>
public sealed record GlossaryTerm(
    string Key,
    string Term,
    string Definition,
    ImmutableArray<string> Forms,
    ImmutableArray<string> See,
    string Sort,
    SourcePlace Place);

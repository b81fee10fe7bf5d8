using System.Collections.Immutable;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Attributes;

/// <summary>"are coastal", "lie in the east", or not: what a column of data/units.csv says of units.</summary>
internal sealed record HasAttribute(SentenceWord Word, ImmutableArray<Unit> Subjects, bool IsDenied) : Saying(Word, Subjects);

/// <summary>"the three largest towns", "the smallest city": an end of a column of numbers, and not of an order by scores.</summary>
/// <param name="Sign">1 for the largest, -1 for the smallest.</param>
internal sealed record IsOfSize(SentenceWord Word, ImmutableArray<Unit> Subjects, double Count, int Sign, bool IsDenied) : Saying(Word, Subjects)
{
    /// <summary>"the largest towns" are as many as one likes.</summary>
    public const double Any = 0;
}

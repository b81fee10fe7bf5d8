using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>What an expression gives, and the cells of the scorebook that it came from.</summary>
internal abstract record Answer(CellSet Cells)
{
    /// <summary>For messages: "a number", "a list of cities" in an edition of cities.</summary>
    public abstract string KindIn(Terms terms);
}

/// <param name="Decimals">As printed, and the precision at which = compares; null: whole where it is whole, one decimal otherwise.</param>
internal sealed record NumberAnswer(double Value, int? Decimals, CellSet Cells) : Answer(Cells)
{
    /// <summary>Whether it is compared with others of its kind by its value and not by its print: scores are, as they are ranked.</summary>
    public bool IsScore { get; init; }

    public override string KindIn(Terms terms) => "a number";
}

internal sealed record UnitsAnswer(ImmutableArray<Unit> Units, CellSet Cells) : Answer(Cells)
{
    public override string KindIn(Terms terms) => Units.Length == 1 ? terms.Unit.A : $"a list of {terms.Unit.Other}";
}

internal sealed record PartsAnswer(ImmutableArray<FrameworkNode> Parts, CellSet Cells) : Answer(Cells)
{
    public override string KindIn(Terms terms) => Parts.Length == 1 ? "a part of the index" : "a list of parts of the index";
}

internal sealed record TierAnswer(Tier Tier, CellSet Cells) : Answer(Cells)
{
    public override string KindIn(Terms terms) => terms.Tier.A;
}

/// <summary>Yes or no; where no, what the author says and what the data say.</summary>
internal sealed record TruthAnswer(bool Holds, string Said, string Data, CellSet Cells) : Answer(Cells)
{
    public override string KindIn(Terms terms) => "a condition";
}

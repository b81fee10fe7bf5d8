using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Composing.Expressions.Evaluation;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Figures;

/// <summary>What charts say of parts of the index: their level, their colours, how their scores print.</summary>
internal sealed class ChartParts(ScoreReader reader, Scales scales)
{
    public Wording Wording => reader.Scores.Wording;

    public Terms Terms => Wording.Terms;

    /// <summary>A phrase about each part of a level.</summary>
    public string SayLevel(string phrase, ImmutableArray<FrameworkNode> parts, params ReadOnlySpan<(string, object?)> places)
    {
        var level = Level(parts);
        return Wording.Say(
            phrase,
            [.. places, ("level", level.One), ("levels", level.Other), ("gender", level.Gender), ("count", reader.Scores.Units.Length)]);
    }

    /// <summary>As many as the part has that prints with the most; none where all print in the usual way.</summary>
    public int Decimals(ImmutableArray<FrameworkNode> parts) => parts.IsEmpty ? 0 : parts.Max(part => reader.Scores.DecimalsOf(part) ?? 0);

    /// <summary>The colour of a part.</summary>
    public string Token(FrameworkNode part) => scales.Token(part);

    /// <summary>The colour that all the parts have, or ink.</summary>
    public string Accent(ImmutableArray<FrameworkNode> parts) => parts.Select(Token).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : "ink";

    /// <summary>What the edition calls the level that the parts stand on.</summary>
    public Term Level(ImmutableArray<FrameworkNode> parts) =>
        parts.All(part => reader.Scores.Framework.Dimensions.Any(dimension => dimension.Id == part.Id)) ? Terms.Dimension : Terms.Variable;

    /// <summary>Every cell behind the parts.</summary>
    public CellSet Cells(ImmutableArray<FrameworkNode> parts) => reader.ColumnCells(parts);
}

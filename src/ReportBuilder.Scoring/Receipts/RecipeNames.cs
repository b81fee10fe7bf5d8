using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Engine;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>What readers call the columns and levels that a recipe names: the same words in the main language, and their names in another.</summary>
internal sealed class RecipeNames(Recipe recipe, FrameworkMap map, Terms terms)
{
    public string Column(PlacedName column) => map.Called(column.Name).FirstOrDefault()?.Node.Name ?? column.Name;

    public string Level(string level) => ReferenceEquals(terms, terms.OfMain())
        ? level
        : recipe.Levels.IndexOf(level) switch
        {
            0 => map.Root.Node.Name,
            1 => terms.Dimension.One,
            2 => terms.Variable.One,
            3 => terms.Indicator.One,
            _ => level,
        };
}

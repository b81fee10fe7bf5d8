using System.Globalization;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>What data/units.csv says of each unit besides its name: its groups and every other column, by the head of the column.</summary>
internal sealed class UnitAttributes
{
    private const string Group = "group";

    private readonly Dictionary<string, SortedSet<string>> values = new(StringComparer.Ordinal);
    private readonly string word;

    public UnitAttributes(IEnumerable<Unit> units, Terms terms)
    {
        foreach (var unit in units)
        {
            if (unit.Group.Length > 0)
                Add(Group, unit.Group);
            foreach (var (name, value) in unit.Groupings)
                Add(name, value);
            foreach (var (name, value) in unit.Attributes)
                Add(name, value);
        }

        word = values.ContainsKey(Group) && !values.ContainsKey(terms.Group.One) ? terms.Group.One : Group;
        LongestName = values.Keys.Append(word).Select(name => name.AsSpan().Count(' ') + 1).DefaultIfEmpty(1).Max();
    }

    public static UnitAttributes None { get; } = new([], Terms.Neutral);

    /// <summary>Of how many words the longest name is.</summary>
    public int LongestName { get; }

    public IEnumerable<string> Names => values.Keys;

    public bool Has(string name) => values.ContainsKey(Head(name));

    /// <summary>The head of the column: the edition's own word for a group may stand for "group".</summary>
    public string Head(string name) => name == word ? Group : name;

    /// <exception cref="ExpressionFault">No unit has this value: a test of it would be the same whatever the scores are.</exception>
    public void Expect(string name, string value, Terms terms)
    {
        if (values[name].Contains(value))
            return;
        var near = NearestName.Hint(value, values[name]);
        throw new ExpressionFault(
            $"no {terms.Unit.One} has '{value}' under '{name}' in data/units.csv",
            near.Length > 0 ? near : $"there are {string.Join(", ", values[name].Take(8))}"
        );
    }

    /// <param name="head">Of the column.</param>
    /// <returns>Empty where the unit has none.</returns>
    public static string Of(Unit unit, string head) =>
        head == Group ? unit.Group : unit.Attributes.GetValueOrDefault(head) ?? unit.Groupings.GetValueOrDefault(head, "");

    /// <summary>A value as a number, or null: "1250000", "3.5", "-2".</summary>
    public static double? Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Add(string name, string value)
    {
        if (!values.TryGetValue(name, out var known))
            values.Add(name, known = new(StringComparer.Ordinal));
        known.Add(value);
    }
}

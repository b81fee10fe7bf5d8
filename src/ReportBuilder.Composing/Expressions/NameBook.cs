using System.Collections.Immutable;
using ReportBuilder.Composing.Expressions.Parsing;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Expressions;

/// <summary>The names an author may use: units, parts of the framework and tiers. Names are matched as printed, never by guesswork.</summary>
internal sealed class NameBook
{
    /// <summary>What authors call the whole index.</summary>
    public const string Overall = "overall";

    private readonly Dictionary<string, Unit> units = new(ApostropheComparer.Instance);
    private readonly Dictionary<string, FrameworkNode> parts = new(ApostropheComparer.Instance);
    private readonly HashSet<string> ambiguousParts = new(ApostropheComparer.Instance);
    private readonly Dictionary<string, Tier> tiers = new(ApostropheComparer.Instance);
    private readonly Dictionary<string, Unit> past = new(ApostropheComparer.Instance);
    private readonly ILookup<string, UnitClass> classes = Array.Empty<UnitClass>().ToLookup(one => one.Name, StringComparer.Ordinal);
    private readonly int longestName = 1;

    public NameBook(Scorebook scores, TableBook? tables = null)
    {
        Tables = tables ?? TableBook.Empty;
        Terms = scores.Terms;
        classes = UnitClass.Of(scores);
        Attributes = new(scores.Units, scores.Terms);
        Root = scores.Framework.Root;
        Dimensions = scores.Framework.Dimensions;
        foreach (var unit in scores.Units)
            units.TryAdd(unit.Name, unit);
        foreach (var part in scores.Framework.Dimensions.Concat(scores.Framework.Variables).Where(part => scores.FindColumn(part.Id) is not null))
        {
            if (!parts.TryAdd(part.Name, part))
                ambiguousParts.Add(part.Name);
        }

        // Names in other languages name what nothing else is called here.
        foreach (var unit in scores.Units)
        {
            foreach (var name in unit.Names.All)
                units.TryAdd(name, unit);
        }

        foreach (var part in parts.Values.ToList())
        {
            foreach (var name in part.Names.All)
                parts.TryAdd(name, part);
        }

        foreach (var tier in scores.Tiers)
            tiers.TryAdd(tier.Name, tier);
        foreach (var tier in scores.Tiers.Where(tier => tier.Key.Length > 0))
            tiers.TryAdd(tier.Key, tier);
        foreach (var unit in scores.History?.PastUnits ?? [])
            past.TryAdd(unit.Name, unit);
        foreach (var name in units.Keys.Concat(parts.Keys).Concat(tiers.Keys).Concat(past.Keys))
            longestName = Math.Max(longestName, name.AsSpan().Count(' ') + 1);
    }

    /// <summary>Names nothing: for texts that speak of the columns of a table alone.</summary>
    private NameBook()
    {
        Tables = TableBook.Empty;
        Terms = Terms.Neutral;
        Root = new("", "", 0, 0, []);
        Dimensions = [];
    }

    public static NameBook None { get; } = new();

    /// <summary>What the index is about.</summary>
    public Terms Terms { get; }

    /// <summary>The edition's own tables.</summary>
    public TableBook Tables { get; }

    public FrameworkNode Root { get; }

    public ImmutableArray<FrameworkNode> Dimensions { get; }

    public IEnumerable<string> UnitNames => units.Keys;

    /// <summary>What data/units.csv says of units.</summary>
    public UnitAttributes Attributes { get; } = UnitAttributes.None;

    public Unit Unit(string name) =>
        units.TryGetValue(name, out var unit)
            ? unit
            : throw new ExpressionFault($"no {Terms.Unit.One} is called '{name}'", NearestName.Hint(name, units.Keys));

    /// <summary>A unit that earlier editions alone had, or null.</summary>
    public Unit? PastUnit(string name) => units.ContainsKey(name) ? null : past.GetValueOrDefault(name);

    public FrameworkNode Part(string name)
    {
        if (name == Overall)
            return Root;
        if (ambiguousParts.Contains(name))
            throw new ExpressionFault(
                $"more than one part is called '{name}'",
                $"names of {Terms.Dimension.Other} and {Terms.Variable.Other} have to differ for this"
            );
        return parts.TryGetValue(name, out var part)
            ? part
            : throw new ExpressionFault($"no {Terms.Dimension.One} or {Terms.Variable.One} is called '{name}'", NearestName.Hint(name, parts.Keys));
    }

    public Tier Tier(string name) =>
        tiers.TryGetValue(name, out var tier)
            ? tier
            : throw new ExpressionFault($"no {Terms.Tier.One} is called '{name}'", NearestName.Hint(name, tiers.Keys));

    /// <summary>The class of units of this name that the recipe ranks apart.</summary>
    public UnitClass Class(string name) => classes[name].ToArray() switch
    {
        [var one] => one,
        [_, ..] => throw new ExpressionFault($"more than one group is called '{name}'", "names of groups have to differ between groupings for this"),
        _ when classes.Count == 0 => throw new ExpressionFault(
            $"the recipe ranks no {Terms.Unit.Other} in groups", "write 'in-groups: yes' in its step 'rank'"),
        _ => throw new ExpressionFault($"no group is called '{name}'", NearestName.Hint(name, classes.Select(group => group.Key))),
    };

    /// <summary>A quoted name, whatever it names.</summary>
    public Expression Any(string name)
    {
        if (units.TryGetValue(name, out var unit))
            return new UnitLiteral(unit);
        if (tiers.TryGetValue(name, out var tier))
            return new TierLiteral(tier);
        if (name == Overall || parts.ContainsKey(name))
            return new PartLiteral(Part(name));
        if (past.TryGetValue(name, out var gone))
            return new UnitLiteral(gone);
        throw new ExpressionFault(
            $"no {Terms.Unit.One}, part or {Terms.Tier.One} is called '{name}'",
            NearestName.Hint(name, units.Keys.Concat(parts.Keys).Concat(tiers.Keys)));
    }

    /// <summary>What is printed for a name that a text gives: the name in the language of the edition.</summary>
    public string Printed(string name) =>
        units.TryGetValue(name, out var unit) ? unit.Name
        : parts.TryGetValue(name, out var part) ? part.Name
        : tiers.TryGetValue(name, out var tier) ? tier.Name
        : name;

    public bool IsUnit(string name) => units.ContainsKey(name);

    private static string Joined(ImmutableArray<Token> tokens, int at, int words)
    {
        var texts = new string[words];
        for (var word = 0; word < words; word++)
            texts[word] = tokens[at + word].Text;
        return string.Join(' ', texts);
    }

    /// <summary>The longest run of words from <paramref name="at"/> that is a name, and how many words it takes; 0 where none is.</summary>
    public (string Name, int Words) LongestName(ImmutableArray<Token> tokens, int at)
    {
        var words = 0;
        while (words < longestName && tokens[at + words].Kind is TokenKind.Word or TokenKind.Number)
            words++;
        for (; words > 0; words--)
        {
            var name = words == 1 ? tokens[at].Text : Joined(tokens, at, words);
            if (name == Overall || units.ContainsKey(name) || parts.ContainsKey(name) || tiers.ContainsKey(name) || past.ContainsKey(name))
                return (name, words);
        }

        return ("", 0);
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules.Languages;

/// <summary>
/// How a language other than English states numbers, ranks, shares and changes: patterns from its file under Rules/Languages. Read for the
/// languages that occur, once an index.
/// </summary>
internal sealed partial class LanguagePack
{
    private const string Folder = "prose/";
    private const int DeepestPlace = 4;

    /// <summary>What no text holds: an alternative that is never taken.</summary>
    private const string NoTier = "\uE001";

    private static readonly FrozenSet<string> Known = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..^".yaml".Length])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<string, string> lines;
    private readonly Dictionary<string, string> names;
    private readonly bool bounded;

    private LanguagePack(string language, Scorebook scores)
    {
        lines = Read(language).ToLookup(line => line.Key, line => line.Pattern, StringComparer.Ordinal);
        bounded = lines["boundary"].Single() == "yes";
        names = Names(scores);
        Figure = Pattern("figure");
        Number = Pattern("number");
        Count = Pattern("count");
        Harmless = Pattern("harmless");
        Context = Of($"{names["name"]}|{names["unit"]}|{names["term"]}");
        var (terms, framework) = (scores.Terms, scores.Framework);
        Counted =
        [
            OwnCount([scores.Units.Length], terms.Unit, "units"),
            OwnCount([framework.Dimensions.Length], terms.Dimension, null),
            OwnCount([framework.Variables.Count()], terms.Variable, "variables"),
            OwnCount([framework.Indicators.Count()], terms.Indicator, null),
            OwnCount([scores.Tiers.Length], terms.Tier, null),
            OwnCount([.. scores.Ends.Values, .. scores.Tiers.Select(tier => tier.AtLeast)], terms.Point, "scores"),
        ];
        Stated =
        [
            new("RB4302", "share", Pattern("share"), AnySubject: true),
            new("RB4303", "ranking", Pattern("rank"), AnySubject: true),
            new("RB4303", "ranking", Pattern("state"), AnySubject: false),
            new("RB4303", "change", Pattern("change"), AnySubject: false),
        ];
    }

    public Regex Figure { get; }

    /// <summary>Numbers in words that are numbers wherever they stand.</summary>
    public Regex Number { get; }

    /// <summary>Numbers in words before what they count.</summary>
    public Regex Count { get; }

    /// <summary>Years, dates, references and manners of speaking.</summary>
    public Regex Harmless { get; }

    /// <summary>What the index has a number of, as it follows that number.</summary>
    public IReadOnlyList<OwnCount> Counted { get; }

    /// <summary>What the sentences about an index are about.</summary>
    public Regex Context { get; }

    public IReadOnlyList<StatedForm> Stated { get; }

    /// <summary>Null for English, which has a grammar of its own, and for languages without a pack.</summary>
    public static LanguagePack? Of(string language, Scorebook scores) =>
        language.Split('-')[0] is var primary && Known.Contains(primary) ? new(primary.ToLowerInvariant(), scores) : null;

    private static IEnumerable<(string Key, string Pattern)> Read(string language)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{language}.yaml")!, Encoding.UTF8);
        foreach (var line in reader.ReadToEnd().Split('\n'))
        {
            if (line.Length > 0 && line[0] != '#' && line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
                yield return (line[..colon], line[(colon + 2)..].TrimEnd('\r'));
        }
    }

    private static Dictionary<string, string> Names(Scorebook scores)
    {
        var terms = scores.Terms;
        return new(StringComparer.Ordinal)
        {
            ["unit"] = Any([terms.Unit.Other, terms.Unit.One]),
            ["term"] = Any(terms.All.Where(term => term.Key is not "point").SelectMany(term => new[] { term.Term.Other, term.Term.One })),
            ["tier"] = Any(scores.Tiers.Select(tier => tier.Name).DefaultIfEmpty(NoTier)),
            ["name"] = Any(scores.Units.Select(unit => unit.Name).Concat(scores.Framework.Nodes.Select(node => node.Name))),
        };
    }

    private static string Any(IEnumerable<string> words) =>
        $"(?:{string.Join('|', words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Select(Regex.Escape))})";

    /// <param name="others">The key of other words for what is counted.</param>
    private OwnCount OwnCount(ImmutableArray<double> numbers, Term term, string? others)
    {
        var words = Any([term.Other, term.One]) + (others is null || !lines.Contains(others) ? "" : $"|{Text(others, 0)}");
        var pattern = bounded ? $@"^(?:[\s-]\p{{L}}+){{0,2}}?[\s-](?:{words})(?!\p{{L}})" : $@"^[^\p{{P}}\s]{{0,6}}?(?:{words})";
        return new(numbers, new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
    }

    private Regex Pattern(string key) => Of(Text(key, 0));

    private Regex Of(string pattern) => new(
        bounded ? $@"(?<![\p{{L}}\p{{N}}])(?:{pattern})(?![\p{{L}}\p{{N}}])" : pattern,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private string Text(string key, int depth) =>
        names.TryGetValue(key, out var known) ? known
        : depth > DeepestPlace ? throw new InvalidOperationException($"The key '{key}' of a language stands in itself.")
        : $"(?:{string.Join('|', lines[key].Select(line => Place().Replace(line, place => Text(place.Groups[1].Value, depth + 1))))})";

    [GeneratedRegex(@"(?<!\\p)\{([a-z]+)\}")]
    private static partial Regex Place();
}

/// <summary>A way of stating something.</summary>
/// <param name="AnySubject">It states something of the index whatever the sentence is about; else only where it names what is in it.</param>
internal sealed record StatedForm(string Code, string Name, Regex Pattern, bool AnySubject);

/// <param name="Behind">What stands behind one of the numbers.</param>
internal sealed record OwnCount(ImmutableArray<double> Numbers, Regex Behind);

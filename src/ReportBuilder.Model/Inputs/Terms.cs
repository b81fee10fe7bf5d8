using System.Collections.Immutable;

namespace ReportBuilder.Model.Inputs;

/// <summary>A term by the key that editions give it under.</summary>
public sealed record NamedTerm(string Key, Term Term);

/// <summary>
/// What an edition calls what its index is made of, from <c>terms</c> in content/report.yaml: an index of universities prints "university"
/// where the program speaks of a unit.
/// </summary>
public sealed record Terms
{
    private readonly Terms? main;

    public Terms()
    {
    }

    private Terms(Terms same, Terms ofMain)
        : this(same) => main = ofMain;

    /// <summary>Of an index that does not say what it is about.</summary>
    public static Terms Neutral { get; } = new();

    /// <summary>
    /// The words of the edition's main language: those of addresses, of heads of columns, and of calls, which are the same in every language.
    /// </summary>
    public Terms OfMain() => main ?? this;

    /// <summary>What is ranked.</summary>
    public Term Unit { get; init; } = new("unit", "units");

    /// <summary>The first level of the framework.</summary>
    public Term Dimension { get; init; } = new("dimension", "dimensions");

    /// <summary>The second level.</summary>
    public Term Variable { get; init; } = new("variable", "variables");

    /// <summary>The lowest level, that of the figures.</summary>
    public Term Indicator { get; init; } = new("indicator", "indicators");

    /// <summary>What scores are counted in.</summary>
    public Term Point { get; init; } = new("point", "points");

    /// <summary>Units that are ranked among themselves too.</summary>
    public Term Group { get; init; } = new("group", "groups");

    /// <summary>A class of the overall score.</summary>
    public Term Tier { get; init; } = new("tier", "tiers");

    /// <summary>One issue of the report.</summary>
    public Term Edition { get; init; } = new("edition", "editions");

    /// <summary>The same words in a language of an edition whose main language has others.</summary>
    public Terms Beside(Terms ofMain) => new(this, ofMain);

    /// <summary>Every term by the key that editions give it under, the unit first.</summary>
    public ImmutableArray<NamedTerm> All =>
    [
        new("unit", Unit), new("dimension", Dimension), new("variable", Variable), new("indicator", Indicator),
        new("point", Point), new("group", Group), new("tier", Tier), new("edition", Edition),
    ];

    /// <summary>The term that editions give under a key, or null.</summary>
    public Term? Named(string key) => key switch
    {
        "unit" => Unit,
        "dimension" => Dimension,
        "variable" => Variable,
        "indicator" => Indicator,
        "point" => Point,
        "group" => Group,
        "tier" => Tier,
        "edition" => Edition,
        _ => null,
    };

    /// <summary>The unit in addresses, ids and heads of tables for programs: "university", "universities".</summary>
    public Term UnitKey => OfMain().Unit.Key() is { One.Length: > 0, Other.Length: > 0 } key ? key : Neutral.Unit;

    /// <summary>A term as a head of a column for programs: "local_authority".</summary>
    /// <param name="neutral">The head where the word has no Latin letters.</param>
    public static string Column(Term term, string neutral) => term.Key().One is { Length: > 0 } key ? key.Replace('-', '_') : neutral;

    /// <summary>A term as a folder of the site: "pillars".</summary>
    /// <param name="neutral">The word of the program, where that of the edition has no Latin letters.</param>
    public static string Path(Term term, Term neutral) => term.Key().Other is { Length: > 0 } key ? key : neutral.Other;

    /// <summary>Whether a head of a column or a key of a front matter names the unit: by its own word, or as "unit".</summary>
    public bool IsUnit(string head) => head == Unit.One || head == OfMain().Unit.One || head == UnitKey.One || head == Neutral.Unit.One;
}

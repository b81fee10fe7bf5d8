using System.Collections.Immutable;
using ReportBuilder.Model.Maths;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Composing.Maths;

/// <summary>Says a formula in words, so that it can be read aloud.</summary>
internal sealed class MathWords(Wording wording)
{
    /// <summary>What signs are called; those that are not here are said as they stand.</summary>
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["+"] = "maths.plus",
        ["−"] = "maths.minus",
        ["±"] = "maths.plus-minus",
        ["×"] = "maths.times",
        ["⋅"] = "maths.times",
        ["∗"] = "maths.times",
        ["÷"] = "maths.divided",
        ["/"] = "maths.divided",
        ["="] = "maths.equals",
        ["≠"] = "maths.not-equal",
        ["<"] = "maths.less",
        ["≤"] = "maths.at-most",
        [">"] = "maths.greater",
        ["≥"] = "maths.at-least",
        ["≈"] = "maths.about",
        ["∼"] = "maths.about",
        ["≡"] = "maths.equivalent",
        ["⟺"] = "maths.equivalent",
        ["⇔"] = "maths.equivalent",
        ["∝"] = "maths.proportional",
        ["∈"] = "maths.element",
        ["∉"] = "maths.not-element",
        ["⊂"] = "maths.subset",
        ["⊆"] = "maths.subset",
        ["∣"] = "maths.given",
        ["→"] = "maths.goes-to",
        ["⟶"] = "maths.goes-to",
        ["⇒"] = "maths.implies",
        ["⟹"] = "maths.implies",
        ["∞"] = "maths.infinity",
        ["∀"] = "maths.for-all",
        ["∃"] = "maths.there-is",
        ["¬"] = "maths.not",
        ["∧"] = "maths.and",
        ["∨"] = "maths.or",
        ["∪"] = "maths.union",
        ["⋃"] = "maths.union",
        ["∩"] = "maths.intersection",
        ["⋂"] = "maths.intersection",
        ["…"] = "maths.and-so-on",
        ["⋯"] = "maths.and-so-on",
        ["′"] = "maths.prime",
        ["!"] = "maths.factorial",
        ["%"] = "maths.percent",
        ["|"] = "maths.vertical-bar",
        ["‖"] = "maths.vertical-bar",
        ["("] = "maths.open",
        ["["] = "maths.open",
        ["{"] = "maths.open",
        [")"] = "maths.close",
        ["]"] = "maths.close",
        ["}"] = "maths.close",
        ["∑"] = "maths.sum",
        ["∏"] = "maths.product",
        ["∫"] = "maths.integral",
    };

    private static readonly Dictionary<MathAccent, string> Accents = new()
    {
        [MathAccent.Bar] = "maths.bar",
        [MathAccent.Hat] = "maths.hat",
        [MathAccent.Tilde] = "maths.tilde",
        [MathAccent.Dot] = "maths.dot",
        [MathAccent.DoubleDot] = "maths.double-dot",
        [MathAccent.Vector] = "maths.vector",
        [MathAccent.LineAbove] = "maths.line-above",
        [MathAccent.LineBelow] = "maths.line-below",
    };

    public string Of(MathNode node) => node switch
    {
        MathLetter letter => letter.Letter,
        MathNumber number => wording.Decimal(number.Figures),
        MathName name => name.Name,
        MathText text => text.Text.Trim(),
        MathSign sign => Sign(sign.Sign),
        MathSpace => "",
        MathRow row => Joined(row.Items),
        MathFraction { HasRule: false } it => wording.Say("maths.choose", ("numerator", Of(it.Numerator)), ("denominator", Of(it.Denominator))),
        MathFraction it => Of(it),
        MathRoot it => Of(it),
        MathScripts it => Of(it),
        MathAccented it => wording.Say(Accents[it.Accent], ("base", Of(it.Base))),
        MathFenced { Content: MathGrid or MathFraction { HasRule: false } } it => Of(it.Content),
        MathFenced it => Said([Sign(it.Opening), Of(it.Content), Sign(it.Closing)]),
        MathGrid it => Of(it),
        _ => throw new NotSupportedException($"no words for {node.GetType().Name}"),
    };

    private string Of(MathFraction fraction) => wording.Say(
        IsShort(fraction.Numerator) && IsShort(fraction.Denominator) ? "maths.short-fraction" : "maths.fraction",
        ("numerator", Of(fraction.Numerator)),
        ("denominator", Of(fraction.Denominator)));

    private string Of(MathRoot root) =>
        root.Degree is { } degree ? wording.Say("maths.root", ("degree", Of(degree)), ("radicand", Of(root.Radicand)))
        : wording.Say(IsShort(root.Radicand) ? "maths.short-root" : "maths.square-root", ("radicand", Of(root.Radicand)));

    private string Of(MathScripts scripts)
    {
        var body = Of(scripts.Base);
        if (scripts.Base is MathSign { Role: MathRole.Operator } or MathName { TakesLimits: true })
            return WithLimits(body, scripts);
        if (scripts.AreLimits == true)
            return scripts.Upper is { } above
                ? wording.Say("maths.with-above", ("base", body), ("upper", Of(above)))
                : wording.Say("maths.with-below", ("base", body), ("lower", Of(scripts.Lower!)));
        if (scripts.Lower is { } lower)
            body = wording.Say("maths.sub", ("base", body), ("lower", Of(lower)));
        return scripts.Upper switch
        {
            null => body,
            MathNumber { Figures: "2" } => wording.Say("maths.squared", ("base", body)),
            MathNumber { Figures: "3" } => wording.Say("maths.cubed", ("base", body)),
            MathRow { Items: [MathSign { Sign: "′" }, ..] } primes => Said([body, Of(primes)]),
            MathSign { Sign: "′" or "∗" } mark => Said([body, mark.Sign == "∗" ? mark.Sign : Of(mark)]),
            var upper => wording.Say("maths.power", ("base", body), ("upper", Of(upper))),
        };
    }

    private string WithLimits(string body, MathScripts scripts) => (scripts.Lower, scripts.Upper) switch
    {
        ({ } lower, { } upper) => wording.Say("maths.from-to", ("operator", body), ("lower", Of(lower)), ("upper", Of(upper))),
        ({ } lower, null) => wording.Say("maths.over", ("operator", body), ("lower", Of(lower))),
        (_, { } upper) => wording.Say("maths.power", ("base", body), ("upper", Of(upper))),
        _ => body,
    };

    private string Of(MathGrid grid)
    {
        var rows = grid.Rows.Select(row => Said(row.Select(Of), wording["list.comma"])).ToList();
        var content = string.Join(
            wording["list.semicolon"],
            rows.Select((cells, at) => grid.Kind == MathGridKind.Matrix ? wording.Say("maths.row", ("number", at + 1), ("cells", cells)) : cells)
        );
        return grid.Kind switch
        {
            MathGridKind.Matrix => wording.Say("maths.matrix", ("rows", rows.Count), ("columns", grid.Rows[0].Length), ("content", content)),
            MathGridKind.Cases => wording.Say("maths.cases", ("count", rows.Count), ("content", content)),
            _ => string.Join(wording["list.semicolon"], grid.Rows.Select(row => Joined(row))),
        };
    }

    private string Sign(string sign) => Signs.TryGetValue(sign, out var key) ? wording[key] : sign;

    private string Joined(ImmutableArray<MathNode> items) => Said(items.Select(Of));

    /// <summary>A comma stands behind the word before it.</summary>
    private static string Said(IEnumerable<string> words, string between = " ") =>
        string.Join(between, words.Where(word => word.Length > 0)).Replace(" ,", ",", StringComparison.Ordinal).Replace(" ;", ";", StringComparison.Ordinal);

    private static bool IsShort(MathNode node) => node is MathLetter or MathNumber or MathName or MathText or MathAccented { Base: MathLetter };
}

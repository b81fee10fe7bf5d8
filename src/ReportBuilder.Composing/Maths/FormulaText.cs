using System.Text;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Composing.Maths;

/// <summary>
/// A short formula as a line of plain text, for titles and captions, which have no formulas: "R²", "x₁ ≤ x₂", "n/2". What needs two lines, or a
/// script that there is no sign for, has none.
/// </summary>
internal static class FormulaText
{
    private const string Raised = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻=⁼(⁽)⁾aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ′′";
    private const string Lowered = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋=₌(₍)₎aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ";

    /// <summary>The text, or null where the formula has none.</summary>
    public static string? Of(MathNode node) => node switch
    {
        MathLetter letter => letter.Letter,
        MathNumber number => number.Figures,
        MathName name => name.Name,
        MathText text => text.Text,
        MathSign { Sign: "⋅" } => "·",
        MathSign { TakesLimits: true } => null,
        MathSign sign => sign.Sign,
        MathSpace { Ems: > 0 } => " ",
        MathSpace => "",
        MathRow row => Row(row),
        MathScripts { AreLimits: not true } it => Scripts(it),
        MathFraction { HasRule: true } it when IsShort(it.Numerator) && IsShort(it.Denominator) => $"{Of(it.Numerator)}/{Of(it.Denominator)}",
        MathRoot { Degree: null } it when IsShort(it.Radicand) => $"√{Of(it.Radicand)}",
        MathFenced { Content: not MathGrid } it when Of(it.Content) is { } inside => it.Opening + inside + it.Closing,
        _ => null,
    };

    private static string? Row(MathRow row)
    {
        var text = new StringBuilder();
        for (var at = 0; at < row.Items.Length; at++)
        {
            if (Of(row.Items[at]) is not { } piece)
                return null;
            var role = MathRoles.Settled(
                MathRoles.Of(row.Items[at]),
                at > 0 ? MathRoles.Of(row.Items[at - 1]) : null,
                at + 1 < row.Items.Length ? MathRoles.Of(row.Items[at + 1]) : null);
            text.Append(role switch
            {
                MathRole.Binary or MathRole.Relation => $" {piece} ",
                MathRole.Punctuation => piece + " ",
                MathRole.Operator when at > 0 => $" {piece} ",
                MathRole.Operator => piece + " ",
                _ => piece,
            });
        }

        return text.Replace("  ", " ").ToString().Trim();
    }

    private static string? Scripts(MathScripts it)
    {
        if (Of(it.Base) is not { } text)
            return null;
        var lower = it.Lower is null ? "" : Of(it.Lower) is { } below ? Set(below, Lowered) : null;
        var upper = it.Upper is null ? "" : Of(it.Upper) is { } above ? Set(above, Raised) : null;
        return lower is null || upper is null ? null : text + lower + upper;
    }

    /// <summary>Sign by sign from pairs of a sign and its script; null where one has none.</summary>
    private static string? Set(string text, string pairs)
    {
        var set = new StringBuilder();
        foreach (var sign in text.Where(sign => sign != ' '))
        {
            var at = 0;
            while (at < pairs.Length && pairs[at] != sign)
                at += 2;
            if (at >= pairs.Length)
                return null;
            set.Append(pairs[at + 1]);
        }

        return set.ToString();
    }

    /// <summary>One letter, number or name, with its scripts: it needs no brackets beside a stroke.</summary>
    private static bool IsShort(MathNode node) => node switch
    {
        MathRow { Items: [var only] } => IsShort(only),
        MathLetter or MathNumber => true,
        MathScripts { Base: MathLetter } it => Of(it) is not null,
        _ => false,
    };
}

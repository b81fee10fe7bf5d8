using System.Collections.Immutable;
using ReportBuilder.Composing.Entailment.Premises;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Entailment.Attributes;

/// <summary>A value of a column that a claim tests; denied in "coast != 'yes'" and "not coast = 'yes'".</summary>
internal readonly record struct TestedAttribute(string Column, string Value, bool IsDenied);

/// <summary>All units on one side of a number in a column, of which a claim says how many, or which, they are.</summary>
/// <param name="Sign">1 for those that have more.</param>
/// <param name="Ids">Empty where it only says how many.</param>
internal sealed record SizeList(int Sign, double Count, ImmutableHashSet<string> Ids);

/// <summary>Whether what words say of columns of data/units.csv follows from a claim.</summary>
internal sealed class CarriedAttributes(Premise premise, Scorebook scores)
{
    /// <summary>
    /// A claim that counts or lists units has to ask for what the words say of them, unless every unit that it names has it. In other claims such a
    /// word says which unit is meant.
    /// </summary>
    public bool Carries(HasAttribute saying)
    {
        if (premise.Attributes.Count + premise.Counts.Count + premise.Lists.Count == 0 && !premise.IsExhaustive)
            return true;
        var named = saying.Word.Attributes;
        return named.Any(attribute => attribute.Values.Any(value =>
                premise.ClassSizes.ContainsKey(value) || premise.Attributes.Contains(new(attribute.Column, value, saying.IsDenied))
            ))
            || (saying.IsDenied && named.Any(attribute => premise.Attributes.Any(tested => IsOpposite(tested, attribute))))
            || (premise.Units.Count > 0 && named.Any(attribute => Named().All(unit => attribute.IsOf(unit) != saying.IsDenied)));
    }

    /// <summary>"cities where people > 500000 = Cork, Bergen" are the two largest: nobody else has as many.</summary>
    public bool Carries(IsOfSize saying) => premise.Sizes.Any(size =>
        size.Sign == saying.Sign
        && (saying.Count == IsOfSize.Any || size.Count == saying.Count)
        && (size.Ids.IsEmpty ? !saying.IsDenied : saying.Subjects.All(unit => size.Ids.Contains(unit.Id) != saying.IsDenied)));

    /// <summary>The claim asks for the units of which the column says anything else: "coast = 'no'" for "not coastal".</summary>
    private static bool IsOpposite(TestedAttribute tested, NamedAttribute attribute) =>
        tested.Column == attribute.Column && !tested.IsDenied && !attribute.Values.Contains(tested.Value);

    private IEnumerable<Unit> Named() => scores.Units.Where(unit => premise.Units.Contains(unit.Id));
}

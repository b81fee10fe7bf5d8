using System.Collections.Immutable;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Tests.Phrases;

/// <summary>A phrase as scripts are given it: the edition's terms stand in it, places and numbers are left to the script.</summary>
public sealed class PhraseScriptTests
{
    private static readonly Terms Terms = Terms.Neutral with { Unit = new("université", "universités", "feminine") };

    [Theory]
    [InlineData("No row matches.", """["No row matches."]""")]
    [InlineData("{moved} of {count} {units} change rank", """[["moved"]," of ",["count"]," universités change rank"]""")]
    [InlineData("{unit_gender, select, feminine {la} other {le}} {unit}", """["la université"]""")]
    [InlineData(
        "{count, plural, =0 {no {units}} one {# {unit}} other {# {units}}}.",
        """[{"by":"count","kind":"cardinal","forms":{"=0":["no universités"],"one":[0," université"],"other":[0," universités"]}},"."]"""
    )]
    [InlineData("{rank, selectordinal, one {#st} other {#th}}", """[{"by":"rank","kind":"ordinal","forms":{"one":[0,"st"],"other":[0,"th"]}}]""")]
    [InlineData("{kind, select, a {x} other {\"y\"}}", """[{"by":"kind","forms":{"a":["x"],"other":["\"y\""]}}]""")]
    public void Is_a_list_of_words_places_and_choices(string phrase, string script) =>
        Assert.Equal(script, new Wording("en-GB", Terms, ImmutableSortedDictionary<string, string>.Empty.Add("site.table.none", phrase)).Script("site.table.none"));
}

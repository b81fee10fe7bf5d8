using System.Globalization;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Scoring.Receipts;

/// <summary>What the sentences about a method have in common: numbers by the edition's style, lists, and how ties share ranks.</summary>
internal sealed class MethodWords(NumberStyle numbers, RecipeNames names)
{
    public RecipeNames Names => names;

    public Wording Wording => numbers.Wording;

    public string Number(double number) => numbers.Mark(number.ToString("#,0.####", CultureInfo.InvariantCulture));

    public string Count(int count) => numbers.Mark(count.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>Of a hundred.</summary>
    public string Share(double share) => numbers.Mark((share * 100).ToString("0.##", CultureInfo.InvariantCulture));

    public string Comma(IEnumerable<string> items) => string.Join(Wording["list.comma"], items);

    public string Sentences(params IEnumerable<string> sentences) => string.Join(Wording["sentences"], sentences.Where(sentence => sentence.Length > 0));

    public string Sharing(Ties ties) => Wording[ties switch
    {
        Ties.Competition => "method.ties.competition",
        Ties.Modified => "method.ties.modified",
        Ties.Dense => "method.ties.dense",
        Ties.Ordinal => "method.ties.ordinal",
        _ => "method.ties.average",
    }];

    public static string Yes(bool holds) => holds ? "yes" : "no";
}

using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring.Auditing;
using ReportBuilder.Scoring.Receipts;

namespace ReportBuilder.Scoring;

/// <summary>The scoring stage: readings in, every score, rank, check and analysis out.</summary>
public static class Scorer
{
    public static Outcome<Scorebook> Score(ReportInputs inputs)
    {
        var columns = ScoreTree.Columns(inputs.Framework, inputs.Dataset);
        var book = new Scorebook(
            inputs.Framework,
            inputs.Dataset.Units,
            columns,
            inputs.Tiers,
            Analyst.Analyse(inputs.Framework, inputs.Dataset.Units, columns),
            TotalsAudit.Compare(inputs, columns),
            new ReceiptWriter(inputs, columns).Write);
        return Outcome.Of(book, TotalsAudit.Diagnostics(inputs, book.Audit));
    }
}

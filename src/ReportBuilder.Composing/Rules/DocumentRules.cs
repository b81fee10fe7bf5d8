using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>What a finished document is asked, one class a rule.</summary>
internal static class DocumentRules
{
    public static void Check(Composition composition, ReportDocument document)
    {
    }
}

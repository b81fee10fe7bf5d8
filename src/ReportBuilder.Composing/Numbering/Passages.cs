using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Numbering;

/// <summary>Looks for passages in other languages.</summary>
internal sealed class Passages : DocumentRewriter
{
    private bool found;

    public bool AreIn(Section section)
    {
        Rewrite(section.Standfirst);
        Rewrite(section.Opening);
        Rewrite(section.Content);
        return found;
    }

    protected override Block Rewrite(Block block)
    {
        found |= block is LanguagePart;
        return found ? block : base.Rewrite(block);
    }

    protected override Inline Rewrite(Inline inline)
    {
        found |= inline is LanguageSpan;
        return found ? inline : base.Rewrite(inline);
    }
}

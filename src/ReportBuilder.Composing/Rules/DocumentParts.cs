using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Rules;

/// <summary>All sections and blocks of a document in reading order, nested ones included. They are listed once, for all rules.</summary>
internal sealed class DocumentParts
{
    private readonly List<Section> sections = [];
    private readonly List<Block> blocks = [];

    public DocumentParts(ReportDocument document) => Add(document.Sections);

    public IReadOnlyList<Section> Sections => sections;

    public IReadOnlyList<Block> Blocks => blocks;

    private void Add(ImmutableArray<Section> added)
    {
        foreach (var section in added)
        {
            sections.Add(section);
            Add(section.Opening);
            Add(section.Content);
            Add(section.Children);
        }
    }

    private void Add(IEnumerable<Block> added)
    {
        foreach (var block in added)
        {
            blocks.Add(block);
            Add(BlockTree.Inner(block));
        }
    }
}

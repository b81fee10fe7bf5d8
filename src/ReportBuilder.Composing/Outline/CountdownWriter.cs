using System.Collections.Immutable;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Templates;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Outline;

/// <summary>
/// Counts the best of a part down, the first last; cards have the first first. Those that share a rank stand together. Each has what the
/// template says above and below the line of three hyphens, and its own short text between.
/// </summary>
internal sealed class CountdownWriter(SectionDraft draft, SectionTemplates templates)
{
    private const string Entries = "countdown-entry";
    private const string Cards = "card-entry";

    /// <summary>RB4162: there is no such part.</summary>
    public ImmutableArray<Block> Write(SectionPlan plan, TemplateScope values)
    {
        var publication = draft.Inputs.Publications.First(made => made.Name == plan.Name);
        if (Part(publication) is not { } part)
            return [];
        var (scores, root) = (draft.Scores, draft.Reader.Root);
        var isCards = publication.Kind == PublicationKind.Cards;
        var counted = draft.Reader.Order(part).TakeWhile(unit => scores.Rank(unit, part) <= publication.First).ToArray();
        var shared = counted.GroupBy(unit => scores.Rank(unit, part)).Where(rank => rank.Count() > 1).Select(rank => rank.Key).ToHashSet();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var unit in isCards ? counted : counted.Reverse())
        {
            var own = Entry(part == root ? "" : part.Name, shared.Contains(scores.Rank(unit, part)));
            var (above, below) = templates.Write(isCards ? Cards : Entries, own.Before(Scopes.Unit(draft, unit).Before(values)));
            blocks.AddRange(above);
            if (!isCards && UnitTexts.Of(unit.Id, draft.Inputs) is { } text)
                blocks.AddRange(new BlockWriter(draft, TextOrigin.Of(text)).Write(text.Markdown));
            blocks.AddRange(below);
        }

        return blocks.DrainToImmutable();
    }

    /// <param name="part">Empty for the index as a whole.</param>
    public static TemplateScope Entry(string part, bool isTied) => TemplateScope.Of(new("part", part), new("tied", isTied));

    private FrameworkNode? Part(Publication publication)
    {
        if (publication.Of.Length == 0)
            return draft.Reader.Root;
        var nodes = draft.Scores.Framework.Nodes.Where(node => draft.Scores.FindColumn(node.Id) is not null).ToList();
        if (nodes.Find(node => node.IsCalled(publication.Of)) is { } node)
            return node;
        draft.Error(
            "RB4162",
            publication.Place,
            $"'{publication.Of}' is no part of the index that could be counted down",
            NearestName.Hint(publication.Of, nodes.Select(node => node.Name))
        );
        return null;
    }
}

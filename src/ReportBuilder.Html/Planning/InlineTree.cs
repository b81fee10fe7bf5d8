using System.Collections.Immutable;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Html.Planning;

/// <summary>Running text as a tree: what it holds, at any depth.</summary>
internal static class InlineTree
{
    /// <summary>Adds the ids of the note references and of other places in the text, in reading order.</summary>
    public static void AddReferences(List<string> ids, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is NoteReference reference)
                ids.Add(reference.Id);
            if (inline is Anchored anchored)
                ids.Add(anchored.Id);
            AddReferences(ids, Content(inline));
        }
    }

    /// <summary>Whether something in it leads elsewhere, or would.</summary>
    public static bool HoldsLinks(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is Link or NoteReference or Bound || HoldsLinks(Content(inline)))
                return true;
        }

        return false;
    }

    /// <summary>What an inline holds itself.</summary>
    public static ImmutableArray<Inline> Content(Inline inline) => inline is InlineContainer container ? container.Content : [];
}

using System.Collections.Immutable;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Loading.Changing;

/// <summary>
/// Takes a unit, a dimension, a variable, a chapter or a case study out: its rows and columns, its place in the outline and its file. Where
/// the text still
/// names it is told, line by line.
/// </summary>
public sealed class Removing
{
    private static readonly ImmutableArray<string> Kept = ["data/history.csv", "data/concordance.csv", "data/facts.csv", "data/sources.csv", Quote.Path];

    private readonly EditionParts parts;
    private readonly string name;

    private Removing(EditionParts parts, string name) => (this.parts, this.name) = (parts, name);

    /// <param name="what">"unit" or the edition's own word, "dimension", "variable", "chapter" or "case-study".</param>
    public static Outcome<ChangedEdition> Of(ReportSources sources, string what, string name)
    {
        var parts = new EditionParts(sources);
        var nothing = new ChangedEdition(ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty, [], [], []);
        if (parts.KindOf(what) is not { } kind)
            return Outcome.Of(nothing, [parts.NoSuchKind(what)]);
        var removing = new Removing(parts, name);
        var known = removing.Known(kind);
        if (!known.Contains(name, StringComparer.Ordinal) && !removing.IsLeft(kind))
            return Outcome.Of(
                nothing,
                [Diagnostic.Error("RB1351", new(EditionParts.ReportPath), $"the edition has no {what} '{name}'", NearestName.Hint(name, known))]
            );
        removing.Remove(kind);
        return Outcome.Of(parts.Done());
    }

    /// <summary>Whether tables still have what the framework or the list of units has no more.</summary>
    private bool IsLeft(PartOfEdition kind) =>
        kind is PartOfEdition.Unit or PartOfEdition.Dimension or PartOfEdition.Variable
        && parts
            .Tables.Values.Where(table => !Kept.Contains(table.Path))
            .Any(table => table.Records.Any(record => record.Cells.Any(cell => cell.Text == name)));

    private string[] Known(PartOfEdition kind) => kind switch
    {
        PartOfEdition.Unit => [.. parts.Inputs.Dataset.Units.Select(unit => unit.Name)],
        PartOfEdition.Dimension => [.. parts.Inputs.Framework.Dimensions.Select(node => node.Name)],
        PartOfEdition.Variable => [.. parts.Inputs.Framework.Variables.Select(node => node.Name)],
        _ => [.. Entries(kind).SelectMany(NamesOf).Where(known => known.Length > 0).Distinct(StringComparer.Ordinal)],
    };

    private void Remove(PartOfEdition kind)
    {
        if (kind == PartOfEdition.Unit)
            OutOfTables(
                new HashSet<string>(StringComparer.Ordinal)
                {
                    name,
                    parts.Inputs.Dataset.Units.FirstOrDefault(unit => unit.Name == name)?.Id ?? name,
                },
                parts.Terms.IsUnit,
                "data/units.csv"
            );
        else if (kind is PartOfEdition.Dimension or PartOfEdition.Variable)
            OutOfTables(NamesBelow(kind), head => head is "parent" or "name" || IsLevel(head), "data/framework.csv");
        OutOfOutline(kind);
        if (kind is PartOfEdition.Unit or PartOfEdition.Dimension or PartOfEdition.Variable)
            TellWhereItIsNamed();
    }

    /// <summary>The names and ids of a part and of everything below it that nothing else has.</summary>
    private HashSet<string> NamesBelow(PartOfEdition kind)
    {
        var level = kind == PartOfEdition.Dimension ? parts.Inputs.Framework.Dimensions : [.. parts.Inputs.Framework.Variables];
        FrameworkNode[] gone = [.. level.Where(node => node.Name == name).SelectMany(Below)];
        var stays = parts
            .Inputs.Framework.Nodes.Where(node => !gone.Contains(node))
            .SelectMany(node => new[] { node.Name, node.Id })
            .ToHashSet(StringComparer.Ordinal);
        return gone.SelectMany(node => new[] { node.Name, node.Id })
            .Append(name)
            .Where(known => !stays.Contains(known))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<FrameworkNode> Below(FrameworkNode node) => node.Children.SelectMany(Below).Prepend(node);

    private bool IsLevel(string head) =>
        head is "dimension" or "variable" or "indicator"
        || head == parts.Terms.Dimension.One
        || head == parts.Terms.Variable.One
        || head == parts.Terms.Indicator.One;

    /// <summary>Rows of the names, and columns that they head.</summary>
    private void OutOfTables(HashSet<string> names, Func<string, bool> isKey, string own)
    {
        foreach (var table in parts.Tables.Values.Where(table => !Kept.Contains(table.Path)))
        {
            int[] keys =
            [
                .. table
                    .Header.Select((cell, at) => (cell.Text, at))
                    .Where(head => isKey(head.Text) || (table.Path == own && head.Text is "id" or "name"))
                    .Select(head => head.at),
            ];
            if (keys.Length == 0)
                keys = [0];
            ImmutableArray<CsvRecord> rows =
            [
                .. table
                    .Records.Skip(table.Head + 1)
                    .Take(table.Count)
                    .Where(record => keys.Any(key => key < record.Cells.Length && names.Contains(record.Cells[key].Text))),
            ];
            ImmutableArray<int> columns =
            [
                .. table.Header.Select((cell, at) => (cell.Text, at)).Where(head => names.Contains(head.Text)).Select(head => head.at),
            ];
            if (rows.IsEmpty && columns.IsEmpty)
                continue;
            var text = rows.IsEmpty ? RowEdits.WithoutColumns(table, columns) : RowEdits.Without(table, rows);
            if (!rows.IsEmpty && !columns.IsEmpty)
                parts.Left.Add(
                    new(new(table.Path), string.Join(", ", columns.Select(at => table.Header[at].Text)), "rows are taken out, the columns are yours")
                );
            parts.Put(table, text);
            parts.Changes.AddRange(
                rows.Select(row => new TextChange(row.Row.Place, string.Join(table.Separator, row.Cells.Select(cell => cell.Raw)), ""))
            );
            parts.Changes.AddRange(
                rows.IsEmpty ? columns.Select(at => new TextChange(table.Header[at].Place, $"the column '{table.Header[at].Text}'", "")) : []
            );
        }
    }

    private void OutOfOutline(PartOfEdition kind)
    {
        foreach (
            var entry in Entries(kind)
                .Where(entry => NamesOf(entry).Contains(name, StringComparer.Ordinal))
                .OrderByDescending(entry => entry.First)
                .ToArray()
        )
        {
            foreach (var below in entry.Parts.Where(below => below.Content.Length > 0))
                parts.Left.Add(new(new(below.Content), below.Kind, "it stood under the chapter: put it elsewhere in the outline, or remove it"));
            parts.Outline.Remove(entry);
            parts.Changes.Add(new(new(EditionParts.ReportPath, entry.First + 1, entry.Indent + 1), $"{entry.Kind} {entry.Content}", ""));
            parts.Put(EditionParts.ReportPath, parts.Outline.Text);
            if (parts.Has(entry.Content))
                parts.Delete(entry.Content);
        }
    }

    private IEnumerable<OutlineEntry> Entries(PartOfEdition kind) => parts.Outline.All.Where(entry => entry.Content.Length > 0 && kind switch
    {
        PartOfEdition.Dimension => entry.Kind == "dimension",
        PartOfEdition.CaseStudy => entry.Kind == "case-study",
        PartOfEdition.Chapter => entry.Kind is "text" or "foreword" or "summary" or "part",
        _ => false,
    });

    private string[] NamesOf(OutlineEntry entry) =>
        entry.Kind == "dimension"
            ? [parts.FrontMatter(entry.Content, "dimension")]
            : [parts.FrontMatter(entry.Content, "title"), parts.FrontMatter(entry.Content, "name"), Path.GetFileNameWithoutExtension(entry.Content)];

    private void TellWhereItIsNamed()
    {
        var change = new NameChange(name, name, new([.. new EditionNames(parts.Inputs).Named]), false);
        foreach (var (path, text) in parts.Texts)
        {
            var editor = new NameEditor(path, text, change);
            editor.LeaveAlone(0, text.Length, "it is still named here");
            parts.Left.AddRange(editor.Left);
        }
    }
}

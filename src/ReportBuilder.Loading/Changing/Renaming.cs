using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportBuilder.Loading.Sheets;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Pictures;

namespace ReportBuilder.Loading.Changing;

/// <summary>
/// Gives a unit, a dimension, a variable or an indicator another name, everywhere an edition has it: tables, recipe, settings, front
/// matter, charts, calls,
/// claims, words, and files that are called after it. Ids stay, because addresses are made of them; so do the tables of earlier editions.
/// </summary>
public sealed class Renaming
{
    private static readonly ImmutableArray<string> OfEarlierEditions = ["data/history.csv", "data/concordance.csv"];

    /// <summary>What is quoted keeps the words of its source.</summary>
    private static readonly ImmutableArray<string> OfSources = ["data/facts.csv", "data/sources.csv", Quote.Path];

    private readonly ReportSources sources;
    private readonly NameChange change;
    private readonly List<TextChange> changes = [];
    private readonly List<LeftAlone> left = [];
    private readonly Dictionary<string, string> moved;

    private Renaming(ReportSources sources, NameChange change) => (this.sources, this.change, moved) = (sources, change, MovedFiles(sources, change));

    /// <param name="isOwn">Whether a file stands in the edition's folder; templates may come with the program.</param>
    public static Outcome<ChangedEdition> Of(ReportSources sources, string old, string with, Func<string, bool> isOwn)
    {
        var inputs = EditionLoader.Load(sources).Value;
        var own = new ReportSources(sources.Files.Where(file => isOwn(file.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal));
        var names = new EditionNames(inputs);
        var nothing = new ChangedEdition(ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty, [], [], []);
        if (names.Refuse(old, with) is { } refusal)
            return Outcome.Of(nothing, [refusal]);
        var tables = TextTables.In(own);
        var renaming = new Renaming(own, names.Change(old, with, own, tables.Values));
        if (renaming.moved.FirstOrDefault(file => sources.Files.ContainsKey(file.Value)) is { Key: not null } taken)
            return Outcome.Of(
                nothing,
                [
                    Diagnostic.Error(
                        "RB1353",
                        new(taken.Value),
                        $"'{taken.Key}' would become a file that is there already",
                        "rename one of the two files first"
                    ),
                ]
            );
        return Outcome.Of(renaming.Changed(tables));
    }

    private ChangedEdition Changed(ImmutableSortedDictionary<string, WrittenTable> tables)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var (path, bytes) in sources.Files)
        {
            var edited = tables.TryGetValue(path, out var table) ? Edit(table) : Edit(path, bytes);
            if (edited is not null || moved.ContainsKey(path))
                files[moved.GetValueOrDefault(path, path)] = edited ?? bytes;
        }

        changes.AddRange(moved.Select(file => new TextChange(new(file.Key), file.Key, file.Value)));
        foreach (
            var id in tables
                .Values.SelectMany(table => table.Records)
                .SelectMany(record => record.Row.Cells)
                .Where(cell => cell.Text == KnownNames.Slug(change.Old) && cell.Text != change.Old)
                .Take(1)
        )
            left.Add(new(id.Place, id.Text, "ids stay: addresses are made of them"));
        return new(
            files.ToImmutable(),
            [.. moved.Keys.Order(StringComparer.Ordinal)],
            [.. changes.OrderBy(one => one.Place.File, StringComparer.Ordinal).ThenBy(one => one.Place.Line).ThenBy(one => one.Place.Column)],
            [.. left.OrderBy(one => one.Place.File, StringComparer.Ordinal).ThenBy(one => one.Place.Line).ThenBy(one => one.Place.Column)]);
    }

    private ImmutableArray<byte>? Edit(WrittenTable table)
    {
        if (OfEarlierEditions.Contains(table.Path, StringComparer.Ordinal))
        {
            var first = table.Records.SelectMany(record => record.Row.Cells).FirstOrDefault(cell => cell.Text == change.Old);
            if (first.Text is not null)
                left.Add(new(first.Place, first.Text, $"earlier editions keep their names: say in data/concordance.csv that it is '{change.New}' now"));
            return null;
        }

        if (OfSources.Contains(table.Path, StringComparer.Ordinal))
        {
            left.AddRange(
                table
                    .Records.SelectMany(record => record.Row.Cells)
                    .Where(cell =>
                        cell.Text.Length > 0
                        && Enumerable.Range(0, cell.Text.Length).Any(at => change.Names.At(cell.Text, at, cell.Text.Length) == change.Old)
                    )
                    .Select(cell => new LeftAlone(cell.Place, cell.Text, "facts and sources keep the words of who said so"))
            );
            return null;
        }

        var count = changes.Count;
        if (NamesInTable.Edit(table, change, changes, left) is not { } text)
            return null;
        if (table.Encode(text).Bytes is { } bytes)
            return bytes;
        changes.RemoveRange(count, changes.Count - count);
        left.Add(new(new(table.Path), change.Old, "the encoding of the table has no code for a letter of the new name"));
        return null;
    }

    private ImmutableArray<byte>? Edit(string path, ImmutableArray<byte> bytes)
    {
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (path.StartsWith("review/", StringComparison.Ordinal) || ending is ".css" or ".js" or ".svg" or ".sql")
            return null;
        if (TableSource.Reads(path))
            left.Add(new(new(path), "the table", "only tables of text are changed here: change it in the program that it is of"));
        if (ending is not (".md" or ".yaml" or ".yml" or ".sbn" or ".geojson" or ".json") || TextFile.Of(bytes) is not { } text)
            return null;
        var editor = new NameEditor(path, text, change);
        if (ending == ".md")
            NamesInMarkdown.Edit(editor);
        else if (ending is ".yaml" or ".yml")
            NamesInYaml.Edit(editor, text.StartsWith('\uFEFF') ? 1 : 0, text.Length);
        else if (ending == ".sbn")
            editor.Words(0, text.Length);
        else
            InJson(editor);
        NamesOfFiles(editor);
        var (edited, done) = editor.Done();
        changes.AddRange(done);
        left.AddRange(editor.Left);
        return done.IsEmpty ? null : TextFile.Bytes(edited);
    }

    /// <summary>A text of a JSON file that is the name, such as the name of a region.</summary>
    private void InJson(NameEditor editor)
    {
        var quoted = $"\"{change.Old}\"";
        for (
            var at = editor.Text.IndexOf(quoted, StringComparison.Ordinal);
            at >= 0;
            at = editor.Text.IndexOf(quoted, at + quoted.Length, StringComparison.Ordinal)
        )
            editor.Replace(
                at + 1,
                at + quoted.Length - 1,
                JsonEncodedText.Encode(change.New, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()
            );
    }

    /// <summary>Where a text names a file that is called otherwise now.</summary>
    private void NamesOfFiles(NameEditor editor)
    {
        foreach (var (from, to) in moved)
        {
            var (was, now) = (Path.GetFileName(from), Path.GetFileName(to));
            for (var at = editor.Text.IndexOf(was, StringComparison.Ordinal); at >= 0; at = editor.Text.IndexOf(was, at + was.Length, StringComparison.Ordinal))
            {
                if (at == 0 || !(KnownNames.IsWord(editor.Text[at - 1]) || editor.Text[at - 1] == '-'))
                    editor.Replace(at, at + was.Length, now);
            }
        }
    }

    /// <summary>Files of content/ that are called after the old name, with a number before it or without: "08-green.md".</summary>
    private static Dictionary<string, string> MovedFiles(ReportSources sources, NameChange change)
    {
        var (was, now) = (KnownNames.Slug(change.Old), KnownNames.Slug(change.New));
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        // Pictures keep their names, as ids do: no reader sees them, and tables and texts name them by any part of their path.
        foreach (var path in sources.Files.Keys.Where(path => path.StartsWith("content/", StringComparison.Ordinal) && !PictureReader.IsNamedLikeOne(path)))
        {
            var stem = Path.GetFileNameWithoutExtension(path);
            var number = stem[..(stem.Length - stem.TrimStart("0123456789-".ToCharArray()).Length)];
            if (was.Length > 0 && now.Length > 0 && was != now && stem == number + was)
                files[path] = $"{path[..(path.LastIndexOf('/') + 1)]}{number}{now}{Path.GetExtension(path)}";
        }

        return files;
    }
}

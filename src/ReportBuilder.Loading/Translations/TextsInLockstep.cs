using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Loading.Files;
using ReportBuilder.Loading.Tables;
using ReportBuilder.Loading.Yaml;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Loading.Translations;

/// <summary>
/// Holds each text of another language against the one of the main language that it stands beside, paragraph by paragraph: that there are as many,
/// that they cite the same facts, calls and claims, and that none is older than its source since that changed.
/// </summary>
internal sealed class TextsInLockstep
{
    /// <summary>Under each text of another language, the hashes of the paragraphs that it was written from.</summary>
    public const string Path = "content/lockstep.yaml";

    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly ImmutableSortedDictionary<string, ContentText> texts;
    private readonly EditionLanguages languages;

    public TextsInLockstep(ImmutableSortedDictionary<string, ContentText> texts, EditionLanguages languages, ScoredParts parts)
    {
        (this.texts, this.languages) = (texts, languages);
        foreach (var unit in parts.Units)
            AddNames(unit.Key, unit.Name, unit.Names.All);
        foreach (var node in parts.Framework.Nodes)
            AddNames(node.Key, node.Name, node.Names.All);
    }

    /// <summary>What there is to tell of the texts of the language in which the edition is read.</summary>
    public void Check(EditionFiles files, Findings findings)
    {
        var accepted = Accepted(files, findings);
        foreach (var (text, source) in Pairs(languages.Current))
            Compare(Paragraphs(text), Paragraphs(source), text, source, accepted.GetValueOrDefault(text.Path), findings);
    }

    /// <summary>The file that says of all texts that they are as new as their sources.</summary>
    public string Accept()
    {
        var file = new StringBuilder(
            "# What each text was written from: the hashes of the paragraphs of the main language. Written by 'reportbuilder check --accept-translations'.\n"
        );
        foreach (var (text, source) in languages.All.Skip(1).SelectMany(Pairs).OrderBy(pair => pair.Text.Path, StringComparer.Ordinal))
            file.Append(text.Path).Append(": ").AppendJoin(' ', Paragraphs(source).Select(paragraph => paragraph.Hash)).Append('\n');
        return file.ToString();
    }

    private void AddNames(string key, string name, IEnumerable<string> others)
    {
        foreach (var other in others.Prepend(name))
            keys.TryAdd(other, key);
    }

    private IEnumerable<(ContentText Text, ContentText Source)> Pairs(string language)
    {
        foreach (var source in texts.Values.Where(text => TranslatedFiles.LanguageOf(text.Path, languages) is null))
        {
            if (TranslatedFiles.PathsOf(source.Path, language).FirstOrDefault(texts.ContainsKey) is { } path)
                yield return (texts[path], source);
        }
    }

    private ImmutableArray<TextParagraph> Paragraphs(ContentText text) => TextParagraph.Of(text, name => keys.GetValueOrDefault(name, name));

    private static void Compare(
        ImmutableArray<TextParagraph> written,
        ImmutableArray<TextParagraph> sources,
        ContentText text,
        ContentText source,
        string[]? accepted,
        Findings findings
    )
    {
        if (written.Length != sources.Length)
        {
            var at = Enumerable
                .Range(0, Math.Min(written.Length, sources.Length))
                .FirstOrDefault(at => !written[at].Cites.SequenceEqual(sources[at].Cites), -1);
            findings.Warning(
                "RB1140",
                new(text.Path, at < 0 ? text.FirstLine : written[at].Line, 1),
                $"the text has {written.Length} paragraphs and {source.Path} has {sources.Length}",
                at < 0 ? "the last ones are without a counterpart" : $"from here on they are others than from line {sources[at].Line} there"
            );
            return;
        }

        for (var at = 0; at < written.Length; at++)
        {
            var (own, other) = (written[at], sources[at]);
            if (!own.Cites.SequenceEqual(other.Cites))
                findings.Warning(
                    "RB1141",
                    new(text.Path, own.Line, 1),
                    "the paragraph cites others than its counterpart does",
                    Differences(own, other, source.Path)
                );
            else if (accepted is not null && (at >= accepted.Length || accepted[at] != other.Hash))
                findings.Warning(
                    "RB1142",
                    new(text.Path, own.Line, 1),
                    $"the paragraph is older than {source.Path}:{other.Line}, which changed since",
                    "bring it up to date; then 'reportbuilder check --accept-translations' says so of all texts"
                );
        }
    }

    private static string Differences(TextParagraph own, TextParagraph other, string path)
    {
        var (missing, more) = (Without(other.Cites, own.Cites), Without(own.Cites, other.Cites));
        string[] told =
        [
            .. missing.Take(2).Select(cited => $"only in {path}:{other.Line}: {cited}"),
            .. more.Take(2).Select(cited => $"only here: {cited}"),
        ];
        return string.Join("; ", told);
    }

    private static List<string> Without(ImmutableArray<string> all, ImmutableArray<string> others)
    {
        var left = all.ToList();
        foreach (var other in others)
            left.Remove(other);
        return left;
    }

    private static Dictionary<string, string[]> Accepted(EditionFiles files, Findings findings)
    {
        var accepted = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var map = files.Has(Path) && files.Text(Path) is { } file ? YamlFile.Read(Path, file, 1, findings) : null;
        foreach (var entry in map?.Entries ?? [])
        {
            if (entry.Value is YamlText hashes)
                accepted[entry.Key] = hashes.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }

        return accepted;
    }
}

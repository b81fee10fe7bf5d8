using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Program.Differences;

namespace ReportBuilder.Tests.Loading;

/// <summary>What a process that stays keeps of the last edition it loaded, and that it never shows.</summary>
public sealed class LoaderCacheTests
{
    /// <summary>Edits of every kind of file, good ones and bad ones; a name without a change takes the file away.</summary>
    private static readonly (string File, string From, string To)[] Edits =
    [
        ("data/scores.csv", "Workshops,Thistleford,1", "Workshops,Thistleford,2"),
        ("data/scores.csv", "Clean river,Sallowmere,4", "Clean river,Sallowmere,four"),
        ("data/units.csv", "Larkhaven", "Larkhaven Bay"),
        ("data/facts.csv", "", ""),
        ("data/sources.csv", ",", ",,"),
        ("data/framework.csv", "Workshops", "Studios"),
        ("data/published-totals.csv", "", ""),
        ("data/recipe.yaml", "", "title: Points\nsteps:\n  - nothing: {}\nprevious: { name: Last, results: data/published-totals.csv }\n"),
        ("content/foreword.md", "This report is small", "This report is tiny"),
        ("content/foreword.md", "---", "--"),
        ("content/new.md", "", "---\ntitle: New\n---\nWords."),
        ("content/report.yaml", "Four Towns Compared", "Five Towns Compared"),
        ("content/report.yaml", "stage: draft", "stage: [draft"),
        ("content/style.yaml", "", "banned: [ very ]\nno-such-key: 1\n"),
        ("content/picture.png", "", "no picture"),
        ("templates/html/page.sbn", "", "<html></html>"),
    ];

    [Fact]
    [Trait("Category", "Random")]
    public void A_cache_of_other_editions_changes_nothing_that_is_loaded_or_said() =>
        Prop.ForAll<byte[]>(sequence =>
        {
            var (cache, made) = (new LoaderCache(), new HashSet<int>());
            foreach (var edit in sequence.Select(number => number % Edits.Length))
            {
                // An edit that was made is taken back.
                if (!made.Remove(edit))
                    made.Add(edit);
                var sources = Sources(made);
                Assert.Equal(Everything(EditionLoader.Load(sources)), Everything(EditionLoader.Load(sources, cache)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds.Of(6)).WithEndSize(12));

    [Fact]
    public void What_is_read_from_files_that_did_not_change_is_the_same_object()
    {
        var cache = new LoaderCache();
        var before = EditionLoader.Load(Sources([]), cache).Value;
        var after = EditionLoader.Load(Sources([0]), cache).Value;
        Assert.NotSame(before.Dataset, after.Dataset);
        Assert.Same(before.Edition, after.Edition);
        Assert.Same(before.Theme, after.Theme);
        Assert.Same(before.Framework, after.Framework);
        Assert.Same(before.Texts, after.Texts);
        Assert.Same(before.Templates, after.Templates);
        Assert.Equal(before.Dataset.Units, after.Dataset.Units);
        Assert.Equal(before.Facts, after.Facts);
        var words = EditionLoader.Load(Sources([0, 8]), cache).Value;
        Assert.Same(after.Dataset, words.Dataset);
        Assert.Same(after.Templates, words.Templates);
        Assert.NotSame(after.Texts, words.Texts);
    }

    private static ReportSources Sources(IEnumerable<int> made)
    {
        var files = TinyReport.Sources;
        foreach (var (file, from, to) in made.Order().Select(edit => Edits[edit]))
        {
            if (from.Length == 0 && to.Length == 0)
                files = new(files.Files.Remove(file));
            else
                files = files.With(file, from.Length == 0 ? to : files.Text(file).Replace(from, to, StringComparison.Ordinal));
        }

        return files;
    }

    private static string Everything(Outcome<ReportInputs> loaded)
    {
        var inputs = loaded.Value;
        return string.Join(
            '\n',
            [
                .. loaded.Diagnostics.Select(found => found.ToString()),
                StructureText.Of(inputs.Edition, inputs.Outline, inputs.Tiers, inputs.Dataset, inputs.PublishedTotals, inputs.Sources, inputs.Facts, inputs.Recipe, inputs.Previous, inputs.Style.Words),
                .. inputs.Framework.Nodes.Select(node => $"{node.Id} {node.Name} {node.Number}"),
                .. inputs.Dataset.Columns.SelectMany(column => column.Places).Select(place => place.ToString()),
                .. inputs.Texts.Values.Select(text => $"{text.Path} {text.FirstLine} {text["title"]} {text.PlaceOf("title")} {text.Markdown}"),
                .. inputs.Templates.Select(template => $"{template.Key} {template.Value}"),
                .. inputs.Pictures.Keys,
                inputs.RecipeText.ToString(),
            ]);
    }
}

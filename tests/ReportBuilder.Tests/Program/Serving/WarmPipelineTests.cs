using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf;
using ReportBuilder.Serving;

namespace ReportBuilder.Tests.Program.Serving;

/// <summary>What a warm process keeps never shows: whatever was edited before, both editions and every message are those of a clean build. Only its PDF is not compressed.</summary>
public sealed class WarmPipelineTests
{
    private static readonly ReportSources Start = EditionFolder.Read(Repository.Path("tests", "fixtures", "tiny-report")).Value;

    /// <summary>Edits as authors make them, good ones and bad ones; each can be taken back, and any can follow any.</summary>
    private static readonly (string File, string From, string To)[] Edits =
    [
        ("data/scores.csv", "Workshops,Thistleford,1", "Workshops,Thistleford,2"),
        ("data/scores.csv", "Clean river,Sallowmere,4", "Clean river,Sallowmere,1"),
        ("data/scores.csv", "Clean river,Sallowmere,4", "Clean river,Sallowmere,four"),
        ("content/foreword.md", "This report is small", "This report is {{rank \"Larkhaven\"}} small"),
        ("content/foreword.md", "This report is small", "This report is small {{no such"),
        ("content/report.yaml", "Four Towns Compared", "Five Towns Compared"),
        ("content/report.yaml", "stage: draft", "stage: [draft"),
        ("templates/html/page.sbn", "</body>", "<!-- new --></body>"),
        ("templates/html/page.sbn", "</body>", "{{ if }}</body>"),
        ("templates/html/assets/site.css", "\n", "\n/* new */\n"),
        ("templates/html/pages/unit.sbn", "</", "<!-- new --></"),
        ("content/report.yaml", "tiers:", "theme:\n  colours:\n    d1: { light: \"#8A3B12\", dark: \"#F0A04B\" }\n\ntiers:"),
        ("content/foreword.md", "check it by hand", "[check it](#faces) by hand"),
        ("content/colophon.md", "Set in Inter.", "## Faces {#faces}\n\nSet in Inter."),
        ("content/method.md", "The best town", "## Faces {#faces}\n\nThe best town"),
        ("data/sources.csv", "A Survey of the Upper River", "A Survey of the Whole River"),
        ("data/framework.csv", "Number of workshops", "Workshops in use"),
        ("data/units.csv", "Thistleford,Thistleford", "Thistleford,Aardford"),
    ];

    [Fact]
    [Trait("Category", "Random")]
    public void A_random_sequence_of_edits_gives_the_bytes_of_clean_builds() =>
        Prop.ForAll<byte[]>(Same).Check(Config.QuickThrowOnFailure.WithMaxTest(Rounds.Of(3)).WithEndSize(7));

    [Fact]
    public void Each_edit_in_the_place_of_the_one_before_gives_the_bytes_of_clean_builds()
    {
        var warm = new WarmPipeline();
        for (var edit = 0; edit < Edits.Length; edit++)
            Same(warm, Sources([edit]));
    }

    private static void Same(byte[] sequence)
    {
        var (warm, made) = (new WarmPipeline(), new HashSet<int>());
        foreach (var edit in sequence.Select(number => number % Edits.Length))
        {
            // An edit that was made is taken back.
            if (!made.Remove(edit))
                made.Add(edit);
            Same(warm, Sources(made));
        }
    }

    [Fact]
    public void A_change_of_words_does_not_score_anew_and_one_of_a_page_template_composes_nothing()
    {
        var warm = new WarmPipeline();
        var first = warm.Draft(Sources([])).Value;
        var pdf = warm.Pdf(first);
        var words = warm.Draft(Sources([3])).Value;
        Assert.Same(first.Scores, words.Scores);
        Assert.NotSame(first.Document, words.Document);
        var back = warm.Draft(Sources([])).Value;
        var pages = warm.Draft(Sources([7])).Value;
        Assert.Same(back.Document, pages.Document);
        Assert.Equal(pdf.Bytes.AsSpan(), warm.Pdf(pages).Bytes.AsSpan());
        Assert.NotSame(first.Scores, warm.Draft(Sources([0])).Value.Scores);
    }

    [Fact]
    public void A_rehearsal_ends_when_a_save_is_waiting()
    {
        var asked = 0;
        Rehearsal.Run(50, () => ++asked <= 3);
        Assert.Equal(4, asked);
    }

    [Fact]
    public void A_rehearsal_builds_a_sound_edition_and_changes_a_score_of_it_at_every_save()
    {
        var (before, after) = Rehearsal.Saves();
        var warm = new WarmPipeline();
        var first = warm.Draft(before);
        var second = warm.Draft(after);
        Assert.False(first.HasErrors || second.HasErrors);
        Assert.NotSame(first.Value.Scores, second.Value.Scores);
        Assert.NotEmpty(warm.Pdf(second.Value).Bytes);
        Assert.False(warm.Site(second.Value).HasErrors);
    }

    [Fact]
    public void The_same_files_are_known_again()
    {
        var warm = new WarmPipeline();
        Assert.False(warm.Knows(Start));
        warm.Draft(Start);
        Assert.True(warm.Knows(Start));
        Assert.False(warm.Knows(Sources([0])));
    }

    private static void Same(WarmPipeline warm, ReportSources sources)
    {
        var (kept, clean) = (warm.Draft(sources), ReportPipeline.Draft(sources, _ => { }));
        Assert.Equal(Told(clean.Diagnostics), Told(kept.Diagnostics));
        Assert.Equal(clean.Value is null, kept.Value is null);
        if (clean.Value is null)
            return;
        var (site, pdf) = (warm.Site(kept.Value!), warm.Pdf(kept.Value!));
        var editions = ReportPipeline.Write(clean.Value, new(Pdf: true, Html: true), _ => { });
        Assert.Equal(Told(editions.Diagnostics), Told([.. pdf.Diagnostics, .. site.Diagnostics]));
        Assert.True(Plain(editions.Value.Pages).AsSpan().SequenceEqual(pdf.Bytes.AsSpan()), "The PDF differs.");
        if (editions.Value.Site is not { } files)
            return;
        Assert.Equal(files.Keys, site.Value.Paths.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in files)
            Assert.True(bytes.AsSpan().SequenceEqual(site.Value.Find(path)!.Value.AsSpan()), path);
    }

    private static ImmutableArray<byte> Plain(PagedDocument? pages) => pages is null ? [] : PdfWriter.Write(pages, compressed: false).Value;

    private static IEnumerable<string> Told(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Select(diagnostic => diagnostic.ToString());

    private static ReportSources Sources(IReadOnlySet<int> made)
    {
        var files = Start.Files;
        foreach (var (file, from, to) in made.Order().Select(edit => Edits[edit]))
            files = files.SetItem(file, [.. Encoding.UTF8.GetBytes(Once(Encoding.UTF8.GetString(files[file].AsSpan()), from, to))]);
        return new(files);
    }

    private static ReportSources Sources(int[] made) => Sources(made.ToHashSet());

    private static string Once(string text, string from, string to) =>
        text.IndexOf(from, StringComparison.Ordinal) is >= 0 and var at ? text[..at] + to + text[(at + from.Length)..] : text;
}

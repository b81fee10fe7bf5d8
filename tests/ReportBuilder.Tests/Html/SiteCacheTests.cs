using System.Collections.Immutable;
using ReportBuilder.Html;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Svg;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;
using ReportBuilder.Scoring;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Html;

/// <summary>What a process that stays keeps of the last site, and that it never shows.</summary>
public sealed class SiteCacheTests
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<byte>> NoFiles = ImmutableSortedDictionary<string, ImmutableArray<byte>>.Empty;

    private static readonly Drawing Wider = Sample.Chart.Drawing with { Marks = [new RectMark(0, 0, 120, 10, new Ink("d4"))] };

    private static Section Profile { get; } = Sample.Section(SectionKind.Unit, "guiyang-profile", "Guiyang", Sample.Words("Cold.") with { Id = "receipt-economic-strength" }) with { Unit = Sample.City("Guiyang") };

    private static Section Renamed { get; } = Sample.Section(SectionKind.Text, "elsewhere", "Elsewhere", new NoteList([new Note("note-1", 1, Sample.Text("A yearbook."), ["ref-1-1"])], Sample.Place));

    private static Section Noted { get; } = Sample.Section(SectionKind.References, "references", "References", new NoteList([new Note("note-1", 1, Sample.Text("Another yearbook."), ["ref-1-1"])], Sample.Place));

    /// <summary>Sites that differ in one thing from the one before, in that which markup is kept by and in what stands beside it.</summary>
    public static TheoryData<string> Changes => [.. Changed.Keys];

    private static Dictionary<string, Func<SiteSources, SiteSources>> Changed { get; } = new(StringComparer.Ordinal)
    {
        ["nothing"] = site => site,
        ["a drawing"] = site => site.With(Sample.Chart with { Drawing = Wider }),
        ["what is read instead of a drawing"] = site => site.With(Sample.Chart with { AlternativeText = "Bar chart: A 61." }),
        ["the id of a drawing"] = site => site.With(Sample.Chart with { Id = "figure-8" }),
        ["how wide a drawing is"] = site => site.With(Sample.Chart with { Drawing = Sample.Chart.Drawing with { Width = 210 } }),
        ["the data of a drawing"] = site => site.With(Sample.Chart with { Spec = Sample.Chart.Spec with { Numbers = new(".", 10) } }),
        ["a colour"] = site => site with { Document = site.Document with { Theme = site.Document.Theme with { Colours = site.Document.Theme.Colours.SetItem("d4", new("#123456", "#ABCDEF")) } } },
        ["a character that no face had to hold"] = site => site.With(Sample.Words("\u017babka")),
        ["the mark between thousands"] = site => site with { Inputs = site.Inputs with { Style = site.Inputs.Style with { Numbers = site.Inputs.Style.Numbers with { Thousands = "." } } } },
        ["an id on a profile that a receipt would have"] = site => site with { Document = site.Document with { Sections = site.Document.Sections.Add(Profile) } },
        ["a score"] = site => Scored("data/scores.csv", site),
        ["a source"] = site => Scored("data/framework.csv", site),
        ["what is said of a claim"] = site => site with { Document = site.Document with { Claims = [Sample.Claims[0] with { Explanation = "The two lowest scores." }] } },
        ["the text of a claim"] = site => site with { Document = site.Document with { Claims = [Sample.Claims[0] with { Binding = "bottom 2 of 'X'" }] } },
        ["a passage"] = site => site with { Document = site.Document with { Sections = [site.Document.Sections[0] with { Title = "Machines that learn nothing" }, .. site.Document.Sections[1..]] } },
        ["a link target on another page"] = site => site with { Document = site.Document with { Sections = [site.Document.Sections[0], Renamed] } },
        ["a note"] = site => site with { Document = site.Document with { Sections = [site.Document.Sections[0], Noted] } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_site_is_the_same_whatever_was_written_before_and_only_files_that_changed_are_new(string change)
    {
        var (cache, changed, last) = (new SiteCache(), Changed[change](Start.Value), NoFiles);
        var (before, after) = (Unchanged.Value, Fresh(changed));
        foreach (var (site, fresh) in new[] { (Start.Value, before), (changed, after), (Start.Value, before) })
        {
            var kept = SiteWriter.Preview(site.Document, site.Scores, site.Inputs, cache);
            var files = kept.Value.Paths.ToImmutableSortedDictionary(path => path, path => kept.Value.Find(path)!.Value, StringComparer.Ordinal);
            Assert.Equal(fresh.Value.Keys, files.Keys);
            Assert.Equal(fresh.Diagnostics.AsEnumerable(), kept.Diagnostics);
            foreach (var (path, bytes) in files)
            {
                Assert.True(bytes.AsSpan().SequenceEqual(fresh.Value[path].AsSpan()), path);
                // What stands beside a page is made each time that it is asked for.
                var (isThere, known) = (kept.Value.Find(path) == bytes, last.GetValueOrDefault(path, []));
                Assert.Equal(isThere && known.AsSpan().SequenceEqual(bytes.AsSpan()), known == bytes);
            }

            last = files;
        }
    }

    [Fact]
    public void Markup_comes_from_the_cache_where_the_same_writer_got_an_equal_value_in_the_last_site()
    {
        var (cache, written) = (new SiteCache(), 0);
        void Count(HtmlText text, string from) => text.Raw(from).Number(++written);
        void Other(HtmlText text, string from) => text.Raw(from);
        Assert.Equal("a1", Write(Count));
        Assert.Equal("a1", Write(Count));
        Assert.Equal("a", Write(Other));
        cache.End(NoFiles);
        Assert.Equal("a1", Write(Count));
        cache.End(NoFiles);
        cache.End(NoFiles);
        Assert.Equal("a2", Write(Count));

        string Write(Action<HtmlText, string> write)
        {
            using var text = new HtmlText();
            cache.Write(text, "a", write);
            return text.ToString();
        }
    }

    [Fact]
    public void Palettes_of_the_same_colours_are_equal()
    {
        Assert.Equal(Palette.Light(Sample.Inputs.Theme), Palette.Light(Sample.Inputs.Theme));
        Assert.NotEqual(Palette.Light(Sample.Inputs.Theme), Palette.Light(Sample.Inputs.Theme with { Colours = Sample.Inputs.Theme.Colours.SetItem("d4", new("#123456", "#ABCDEF")) }));
    }

    private static Lazy<SiteSources> Start { get; } = new(() => new SiteSources(Sample.Document(), Sample.Scores, Sample.Inputs).With(
        Sample.Words([new Bound("c1", Sample.Text("Hangzhou and Beijing")), new NoteReference("ref-1-1", "note-1", 1), new Link("#references", Sample.Text("there"))]),
        Sample.ScoreTable(),
        Sample.Chart));

    private static Lazy<Outcome<ImmutableSortedDictionary<string, ImmutableArray<byte>>>> Unchanged { get; } = new(() => Fresh(Start.Value));

    private static Outcome<ImmutableSortedDictionary<string, ImmutableArray<byte>>> Fresh(SiteSources site) => SiteWriter.Write(site.Document, site.Scores, site.Inputs);

    /// <summary>The site with one of the edition's files changed.</summary>
    private static SiteSources Scored(string file, SiteSources site)
    {
        var (from, to) = file == "data/scores.csv" ? ("Economic aggregate potential,Tangshan,36", "Economic aggregate potential,Tangshan,35") : ("Government debt balance / GDP", "Government debt / GDP");
        var inputs = EditionLoader.Load(EditionFolder.Read("").Replace(file, from, to)).Value;
        return site with { Inputs = inputs, Scores = Scorer.Score(inputs).Value };
    }

    private sealed record SiteSources(ReportDocument Document, Scorebook Scores, ReportInputs Inputs)
    {
        public SiteSources With(params Block[] blocks) => this with { Document = Sample.Document(blocks) };
    }
}

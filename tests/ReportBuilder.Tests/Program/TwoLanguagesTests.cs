using System.Text;
using ReportBuilder.Commands.Builds;
using ReportBuilder.Loading;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Tests.Loading;

namespace ReportBuilder.Tests.Program;

/// <summary>An edition in two languages: one set of data, texts beside each other, and both written by one build.</summary>
public sealed class TwoLanguagesTests
{
    private const string Report = "content/report.yaml";

    private static readonly ReportSources Sources = TownsInTwoLanguages.Sources;

    private static readonly Lazy<(BuiltReport Report, IEnumerable<Diagnostic> Told)> Built = new(() => Build(new("", null, null)));

    [Fact]
    public void Each_language_has_its_own_texts_names_terms_and_titles()
    {
        var french = EditionLoader.Load(Sources with { Language = "fr" }).Value;
        Assert.Equal(("Quatre villes comparées", "fr", "ville"), (french.Edition.Title, french.Edition.Language, french.Edition.Terms.Unit.One));
        Assert.Equal(["Port-Alouette", "Ferrowby"], french.Dataset.Units.Take(2).Select(unit => unit.Name));
        Assert.Equal(["content/summary.fr.md"], french.Texts.Keys);
        Assert.DoesNotContain("content/summary.fr.md", EditionLoader.Load(Sources).Value.Texts.Keys);
    }

    [Fact]
    public void Parts_without_a_text_are_left_out_of_the_language_and_told_of_once()
    {
        var told = Assert.Single(EditionLoader.Load(Sources with { Language = "fr" }).Diagnostics, found => found.Code == "RB1135");
        Assert.Equal(Severity.Note, told.Severity);
        Assert.Contains("content/foreword.md", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_that_is_not_given_by_language_is_told_of()
    {
        var shared = Sources.Replace(Report, "fr: { one: ville, other: villes, gender: feminine } }", "fr: { one: city, other: cities } }");
        Assert.Contains(EditionLoader.Load(shared with { Language = "fr" }).Diagnostics, found => found.Code == "RB1136");
    }

    [Fact]
    public void One_build_writes_both_under_the_same_addresses()
    {
        var paths = Built.Value.Report.Files.Select(file => file.Key).ToList();
        Assert.Superset(
            new HashSet<string> { "report.pdf", "report.fr.pdf", "html/index.html", "html/fr/index.html", "html/cities/larkhaven.html", "html/fr/cities/larkhaven.html", "data/fr/state.json" },
            paths.ToHashSet());
        Assert.Equal("html/fr/summary.html", paths.Single(path => path.StartsWith("html/fr/summary", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("html/cities/larkhaven.html", "<a href=\"../fr/cities/larkhaven.html\" hreflang=\"fr\" lang=\"fr\">Français</a>")]
    [InlineData("html/fr/cities/larkhaven.html", "<a href=\"../../cities/larkhaven.html\" hreflang=\"en-GB\" lang=\"en-GB\">English</a>")]
    [InlineData("html/foreword.html", "<a href=\"fr/index.html\" hreflang=\"fr\" lang=\"fr\">Français</a>")]
    public void Every_page_leads_to_its_counterpart_or_to_the_home_page_of_the_other_language(string page, string way) =>
        Assert.Contains(way, Text(page), StringComparison.Ordinal);

    [Fact]
    public void Machines_are_told_of_a_counterpart_where_there_is_one()
    {
        Assert.Contains("<link rel=\"alternate\" hreflang=\"fr\" href=\"fr/summary.html\">", Text("html/summary.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"alternate\" hreflang", Text("html/foreword.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_may_name_a_unit_by_its_key_or_by_its_name_in_the_language()
    {
        var french = EditionDrafts.Draft(Sources, ["fr"], _ => { }, studied: false).Value[0].Document.Claims.Where(claim => claim.Place.File == "content/summary.fr.md").ToList();
        Assert.Equal(2, french.Count);
        Assert.Equal(french[0].Value, french[1].Value);
    }

    [Theory]
    [InlineData("Larkhaven occupe la place {{rank \"Larkhaven\"}}.", "RB1141")]
    [InlineData("Un.\n\nDeux.", "RB1140")]
    [InlineData("{{rank \"Port-Alouette\"}}", "")]
    public void Each_paragraph_cites_what_its_counterpart_cites(string french, string code)
    {
        var edition = Sources
            .With("content/foreword.md", "---\ntitle: Foreword\n---\n\n{{rank \"Larkhaven\"}}" + (code == "RB1141" ? " {{rank \"Ferrowby\"}}" : "") + "\n")
            .With("content/foreword.fr.md", $"---\ntitle: Avant-propos\n---\n\n{french}\n");
        var told = EditionLoader.Load(edition with { Language = "fr" }).Diagnostics.Where(found => found.Place.File == "content/foreword.fr.md").ToList();
        Assert.Equal(code, string.Concat(told.Select(found => found.Code)));
        Assert.All(told, found => Assert.Equal((Severity.Warning, 5), (found.Severity, found.Place.Line)));
    }

    [Fact]
    public void A_paragraph_whose_source_changed_since_it_was_accepted_is_told_of()
    {
        var edition = Sources.With("content/foreword.md", "---\ntitle: Foreword\n---\n\nOne.\n\nTwo.\n").With("content/foreword.fr.md", "---\ntitle: Avant-propos\n---\n\nUn.\n\nDeux.\n");
        var (path, accepted) = EditionLoader.Accepted(edition);
        var later = edition.With(path, accepted) with { Language = "fr" };
        Assert.DoesNotContain(EditionLoader.Load(later).Diagnostics, found => found.Code == "RB1142");
        var told = Assert.Single(EditionLoader.Load(later.Replace("content/foreword.md", "Two.", "Three.")).Diagnostics, found => found.Code == "RB1142");
        Assert.Equal(("content/foreword.fr.md", 7), (told.Place.File, told.Place.Line));
    }

    [Fact]
    public void One_language_can_be_written_as_if_there_were_no_other()
    {
        var paths = Build(new("", null, null) { Language = "fr" }).Report.Files.Select(file => file.Key).ToList();
        Assert.Contains("html/summary.html", paths);
        Assert.DoesNotContain(paths, path => path.Contains(".fr.", StringComparison.Ordinal) || path.Contains("/fr/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_language_that_the_edition_does_not_have_is_refused()
    {
        var found = Assert.Single(EditionDrafts.Languages(Sources, "de").Diagnostics);
        Assert.Equal(("RB1137", "it has en-GB, fr"), (found.Code, found.Hint));
    }

    private static string Text(string path) => Encoding.UTF8.GetString(Built.Value.Report.Files.Single(file => file.Key == path).Value.AsSpan());

    private static (BuiltReport Report, IEnumerable<Diagnostic> Told) Build(BuildOrder order)
    {
        using var folder = new TemporaryFolder();
        var built = ReportBuild.Run(order with { Folder = TownsInTwoLanguages.In(folder) }, _ => { });
        Assert.False(built.HasErrors, string.Join('\n', built.Diagnostics));
        return (built.Value!, built.Diagnostics);
    }
}

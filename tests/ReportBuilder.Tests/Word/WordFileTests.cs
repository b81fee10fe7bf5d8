using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Tests.Loading;
using ReportBuilder.Tests.Program;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace ReportBuilder.Tests.Word;

/// <summary>The report as a Word file.</summary>
public sealed class WordFileTests
{
    public static TheoryData<string> Editions => ["tests/fixtures/tiny-report", "examples/chart-gallery", "examples/raw-index", "examples/starter", "examples/book"];

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_file_follows_the_schema_of_the_format(string edition) => FollowsTheSchema(edition);

    [Fact]
    [Trait("Category", "Long")]
    public void The_file_of_the_full_edition_follows_the_schema_of_the_format() => FollowsTheSchema(".");

    private static void FollowsTheSchema(string edition)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordReports.Of(Repository.Path(edition.Split('/')))), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Take(20).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes_without_a_date()
    {
        Assert.Equal(WordReports.Tiny(), WordReports.Tiny());
        using var zip = new ZipArchive(new MemoryStream(WordReports.Tiny()));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public void The_imprint_stands_in_the_properties_and_in_the_colophon()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordReports.Of(Repository.Path("examples", "book"))), isEditable: false);
        var core = document.PackageProperties;
        Assert.Equal(("Josiah Carberry; A Grower", "https://doi.org/10.5555/12345678", "1.0"), (core.Creator, core.Identifier, core.Version));
        var said = document.CustomFilePropertiesPart!.Properties!
            .Elements<DocumentFormat.OpenXml.CustomProperties.CustomDocumentProperty>()
            .ToDictionary(property => property.Name!.Value!, property => property.InnerText);
        Assert.Equal(
            ("978-0-306-40615-7", "2049-3630", "10.5555/12345678", "The Nursery", "https://orcid.org/0000-0002-1825-0097"),
            (said["ISBN"], said["ISSN"], said["DOI"], said["Editor"], said["ORCID"]));
        var text = document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).ToList();
        Assert.All(["ISBN", "978-0-306-40615-7", "2049-3630", "10.5555/12345678"], words => Assert.Contains(words, text));
    }

    [Fact]
    public void Lines_of_code_have_numbers_where_the_text_asks_for_them()
    {
        var code = WordReports.BodyOf(WordReports.Of(Repository.Path("examples", "book"))).Descendants<Paragraph>()
            .Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "CodeBlock")
            .Select(paragraph => string.Concat(paragraph.Descendants().Select(part => part is TabChar ? "|" : part is Break ? "\n" : part is Text text ? text.Text : "")))
            .ToList();
        Assert.StartsWith("1|def points(rank, villages):\n2|    # the best", code[0], StringComparison.Ordinal);
        Assert.StartsWith("-- what every village keeps\nselect", code[1], StringComparison.Ordinal);
    }

    /// <summary>Word draws the border at the left of the signs, and as far from them as is asked: it goes on below that of the words.</summary>
    [Fact]
    public void A_list_in_a_box_has_the_border_of_the_box()
    {
        using var folder = new TemporaryFolder();
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        File.AppendAllText(
            Directory.GetFiles(Path.Combine(edition, "content"), "*.md").Order(StringComparer.Ordinal).First(),
            "\n\n::: note Box\n- One in the box.\n    - Two in the box.\n:::\n\n- One outside.\n");
        var items = WordReports.BodyOf(WordReports.Of(edition)).Descendants<Paragraph>()
            .Where(paragraph => StyleOf(paragraph) == "ListParagraph")
            .DistinctBy(paragraph => paragraph.InnerText)
            .ToDictionary(paragraph => paragraph.InnerText);
        Assert.Null(items["One outside."].ParagraphProperties!.ParagraphBorders);
        Assert.All(["One in the box.", "Two in the box."], words =>
        {
            var (border, indent) = (items[words].ParagraphProperties!.ParagraphBorders!.LeftBorder!, items[words].ParagraphProperties!.Indentation!);
            Assert.Equal(80, int.Parse(indent.Left!) - int.Parse(indent.Hanging!) - (20 * (int)border.Space!.Value));
        });
    }

    [Fact]
    public void A_passage_says_its_language_in_every_run()
    {
        using var folder = new TemporaryFolder();
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        File.AppendAllText(
            Directory.GetFiles(Path.Combine(edition, "content"), "*.md").Order(StringComparer.Ordinal).First(),
            "\n\nOn dit [bonjour *tous*]{lang=fr} et [你好]{lang=zh-Hans}.\n\n::: {lang=de}\nGuten Tag.\n:::\n");
        var runs = WordReports.BodyOf(WordReports.Of(edition)).Descendants<Run>()
            .Select(run => (run.InnerText, Language: run.RunProperties?.Languages is { } said ? said.Val?.Value ?? said.EastAsia?.Value : null))
            .Where(run => run.Language is not null);
        Assert.Equal([("bonjour ", "fr"), ("tous", "fr"), ("你好", "zh-Hans"), ("Guten Tag.", "de")], runs);
    }

    [Fact]
    public void Code_has_the_colours_that_it_has_in_print()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordReports.Of(Repository.Path("examples", "book"))), isEditable: false);
        var code = document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().First(paragraph => StyleOf(paragraph) == "CodeBlock");
        Assert.Equal(
            [("def", "CodeKeyword"), ("points", "CodeName"), ("# the best has as many points as there are villages", "CodeComment"), ("return", "CodeKeyword"), ("1", "CodeNumber")],
            code.Descendants<Run>().Select(run => (run.InnerText, Style: run.RunProperties?.RunStyle?.Val?.Value)).Where(run => run.Style is not ("Code" or "LineNumber" or null)));
        Assert.Equal("PYTHON", code.PreviousSibling<Paragraph>()!.InnerText);
        var theme = ReportPipeline.Draft(EditionFolder.Read("examples/book"), _ => { }).Value.Document.Theme;
        foreach (var kind in Enum.GetValues<CodeKind>().Where(kind => kind != CodeKind.Plain))
            Assert.Equal(
                theme.Colour(CodeInks.Token(kind))!.Light,
                "#" + document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.StyleId == $"Code{kind}").StyleRunProperties!.Color!.Val);
    }

    [Fact]
    public void Every_section_is_a_heading_and_says_its_words_in_order()
    {
        var paragraphs = WordReports.BodyOf(WordReports.Tiny()).Descendants<Paragraph>().ToList();
        var headings = paragraphs.Where(paragraph => StyleOf(paragraph).StartsWith("Heading", StringComparison.Ordinal)).Select(paragraph => paragraph.InnerText).ToList();
        foreach (var (section, _) in WordReports.TinyDraft.Document.InReadingOrder().Where(found => found.Section.Kind is not (SectionKind.Cover or SectionKind.Contents) && found.Section.Title.Length > 0))
            Assert.Contains(headings, heading => heading.EndsWith(section.Title, StringComparison.Ordinal));
        Assert.Contains("Title", paragraphs.Select(StyleOf));
        Assert.Contains(paragraphs, paragraph => paragraph.InnerText.Contains("TOC \\o", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_paragraph_of_an_author_has_a_bookmark_of_its_own_that_stays_when_others_change()
    {
        using var folder = new TemporaryFolder();
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        var before = Bookmarks(WordReports.BodyOf(WordReports.Of(edition)));
        Program.Editions.Edit(edition, "content/foreword.md", "\n---\n", "\n---\n\nA paragraph that was not there.\n");
        var after = Bookmarks(WordReports.BodyOf(WordReports.Of(edition)));
        Assert.Equal(before.Count, before.Distinct().Count());
        Assert.Equal([.. before], after.Where(before.Contains));
        Assert.Equal(before.Count + 1, after.Count);
    }

    [Fact]
    public void What_is_bound_is_a_content_control_that_names_its_source_and_can_be_locked()
    {
        var controls = WordReports.BodyOf(WordReports.Tiny()).Descendants<SdtRun>().ToList();
        var bound = WordReports.TinyDraft.Document.Claims;
        Assert.NotEmpty(controls);
        Assert.All(controls, control => Assert.Matches("^(Data|Source|Claim): .+", control.SdtProperties!.GetFirstChild<SdtAlias>()!.Val!.Value!));
        Assert.Contains(controls, control => bound.Any(claim => claim.Kind == ClaimKind.Computed && control.InnerText == claim.Value && control.SdtProperties!.GetFirstChild<SdtAlias>()!.Val!.Value!.StartsWith($"Data: {claim.Binding[..Math.Min(20, claim.Binding.Length)]}", StringComparison.Ordinal)));
        Assert.Empty(controls.SelectMany(control => control.Descendants<DocumentFormat.OpenXml.Wordprocessing.Lock>()));
        Assert.NotEmpty(WordReports.BodyOf(WordReports.Tiny(locks: true)).Descendants<DocumentFormat.OpenXml.Wordprocessing.Lock>());
    }

    [Fact]
    public void Tables_have_a_head_that_repeats_and_real_cells()
    {
        var tables = WordReports.BodyOf(WordReports.Tiny()).Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>().Where(table => table.Descendants<TableHeader>().Any()).ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.NotNull(table.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().First().Descendants<TableHeader>().SingleOrDefault()));
        Assert.Contains(tables, table => table.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Any(cell => cell.InnerText == "Sallowmere"));
    }

    [Fact]
    public void No_word_of_a_table_is_wider_than_its_column_and_a_cell_over_several_rows_counts_in_its_own()
    {
        var fonts = WordReports.TinyDraft.Inputs.Fonts;
        foreach (var table in WordReports.BodyOf(WordReports.Of(Repository.Path("."))).Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>())
        {
            var widths = table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => int.Parse(column.Width!.Value!, CultureInfo.InvariantCulture)).ToList();
            var size = widths.Count >= 8 ? 7 : 9;
            foreach (var row in table.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>())
                Assert.All(row.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Zip(widths), cell => Assert.All(
                    cell.First.InnerText.Split(' ', '-'), word => Assert.True(20 * fonts.Measure(word, FontWeight.Bold, size) <= cell.Second, $"'{word}' in {cell.Second}")));
        }
    }

    [Fact]
    public void Figures_are_outlines_with_dots_behind_them_and_words_for_those_who_see_neither()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WordReports.Of(Repository.Path("examples", "chart-gallery"))), isEditable: false);
        var main = document.MainDocumentPart!;
        var pictures = main.Document!.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().ToList();
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.NotEqual("", picture.Description!.Value));
        Assert.Equal(2 * pictures.Count, main.ImageParts.Count());
        foreach (var blip in main.Document.Descendants<DocumentFormat.OpenXml.Drawing.Blip>())
        {
            using var dots = main.GetPartById(blip.Embed!.Value!).GetStream();
            Assert.Equal(0x89, dots.ReadByte());
        }
    }

    [Fact]
    public void A_note_is_a_note_of_the_file_and_its_second_citation_refers_to_it()
    {
        var body = WordReports.BodyOf(WordReports.Of(Repository.Path(".")));
        var document = Program.Editions.Draft(Repository.Path(".")).Document;
        var notes = document.InReadingOrder().SelectMany(found => found.Section.Content).OfType<NoteList>().Single().Notes;
        var references = body.Descendants<EndnoteReference>().ToList();
        Assert.Equal(notes.Count(note => note.CitedBy.Length > 0), references.Count);
        Assert.Equal(Enumerable.Range(1, references.Count).Select(number => (long)number), references.Select(reference => reference.Id!.Value));
        Assert.Equal(notes.Sum(note => Math.Max(0, note.CitedBy.Length - 1)), body.Descendants<FieldCode>().Count(field => field.Text.Contains("NOTEREF", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_review_copy_tracks_changes_and_says_so_on_every_page()
    {
        using var copy = WordprocessingDocument.Open(new MemoryStream(WordReports.Tiny(review: true)), isEditable: false);
        using var plain = WordprocessingDocument.Open(new MemoryStream(WordReports.Tiny()), isEditable: false);
        Assert.NotNull(copy.MainDocumentPart!.DocumentSettingsPart!.Settings!.GetFirstChild<TrackRevisions>());
        Assert.Null(plain.MainDocumentPart!.DocumentSettingsPart!.Settings!.GetFirstChild<TrackRevisions>());
        Assert.Contains("Review copy", copy.MainDocumentPart.HeaderParts.Single().Header!.InnerText, StringComparison.Ordinal);
        Assert.NotNull(copy.MainDocumentPart.Document!.Descendants<LineNumberType>().SingleOrDefault());
    }

    [Fact]
    public void The_command_writes_a_part_and_refuses_one_that_is_not_there()
    {
        using var folder = new TemporaryFolder();
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        var run = ProgramRun.Of("export", edition, "--format", "docx", "--part", "foreword", "--review", "-o", folder.Path("out"));
        Assert.Equal((0, $"{folder.Path("out", "four-towns-1903-foreword-review.docx")}\n"), (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
        Assert.Equal("Heading1", StyleOf(WordReports.BodyOf(File.ReadAllBytes(folder.Path("out", "four-towns-1903-foreword-review.docx"))).Descendants<Paragraph>().First()));
        var refused = ProgramRun.Of("export", edition, "--format", "docx", "--part", "forword");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error RB8101: there is no part 'forword'", refused.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'foreword'?", refused.Error, StringComparison.Ordinal);
        Assert.Equal(2, ProgramRun.Of("export", edition, "--format", "csv", "--review").ExitCode);
    }

    private static List<string> Bookmarks(Body body) => [.. body.Descendants<BookmarkStart>().Select(bookmark => bookmark.Name!.Value!).Where(name => name.StartsWith("_p", StringComparison.Ordinal))];

    private static string StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
}

using System.Collections.Immutable;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pdf;

namespace ReportBuilder.Tests.Pdf;

public sealed class PdfWriterTests
{
    private static readonly PagedDocument Report = SmallReport.Make();

    private static readonly PdfReading Pdf = new(PdfWriter.Write(Report).Value);

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Bytes.AssertSame(PdfWriter.Write(Report).Value.AsSpan(), PdfWriter.Write(SmallReport.Make()).Value.AsSpan());

    [Fact]
    public void Every_mark_on_a_page_is_tagged_or_an_artifact()
    {
        for (var page = 0; page < Report.Pages.Length; page++)
        {
            var depth = 0;
            foreach (var line in Pdf.Content(page).Split('\n').SkipWhile(line => !line.StartsWith('/')))
            {
                depth += line.EndsWith("BDC", StringComparison.Ordinal) || line.EndsWith("BMC", StringComparison.Ordinal) ? 1 : line == "EMC" ? -1 : 0;
                Assert.True(depth > 0 || !(line.EndsWith("TJ", StringComparison.Ordinal) || line is "f" or "S" or "B"), line);
            }

            Assert.Equal(0, depth);
        }
    }

    [Fact]
    public void The_tree_has_the_elements_in_reading_order() => Assert.Equal(
        "Document Sect H1 P Sect H2 P Link Reference Link Link L LI Lbl LBody LI Lbl LBody Sect Figure Caption P Note Lbl P Sect H2 Table TR TH TH TR TH TD TR TH TD",
        string.Join(' ', Pdf.Elements.Select(element => element.Split('/')[2])));

    [Fact]
    public void Content_leads_to_its_element_and_the_element_leads_back()
    {
        var parents = Pdf.Follow(Pdf.Follow(Pdf.Root, "StructTreeRoot"), "ParentTree");
        var byMcid = Pdf.References(Pdf.References(parents).ElementAt(1)).ToList();
        Assert.StartsWith("<</S/H2", byMcid[0]);
        Assert.Contains("/K[0 ]", byMcid[0]);
        Assert.StartsWith("<</S/P", byMcid[1]);
    }

    [Fact]
    public void Words_before_a_link_stand_before_it_in_the_paragraph_and_words_after_it_after()
    {
        var paragraph = Pdf.Elements.First(element => element.StartsWith("<</S/P", StringComparison.Ordinal) && element.Contains("/MCR", StringComparison.Ordinal));
        Assert.Matches(@"/K\[1 \d+ 0 R 3 \d+ 0 R 5 \d+ 0 R 7 <</Type/MCR/Pg \d+ 0 R/MCID 0>>\]", paragraph);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_pagination_artifacts()
    {
        Assert.Contains("/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC", Pdf.Content(1), StringComparison.Ordinal);
        Assert.Contains("/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC", Pdf.Content(1), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_have_words_a_place_in_the_tree_and_a_target()
    {
        var inside = Assert.Single(Pdf.All, body => body.StartsWith("<</Type/Annot", StringComparison.Ordinal) && body.Contains("/Dest(table)", StringComparison.Ordinal));
        Assert.Contains("/Contents(The table, page 2)/StructParent 3", inside, StringComparison.Ordinal);
        Assert.Contains("/F 4", inside, StringComparison.Ordinal);
        Assert.Equal(3, Pdf.Elements.Count(element => element.StartsWith("<</S/Link", StringComparison.Ordinal) && element.Contains("/OBJR", StringComparison.Ordinal)));
    }

    [Fact]
    public void Addresses_are_written_in_ascii() =>
        Assert.Contains(Pdf.All, body => body.Contains(@"/URI(https://example.org/%C3%A9dition%20\(1\))", StringComparison.Ordinal));

    [Fact]
    public void Table_cells_name_their_headers()
    {
        Assert.Contains(Pdf.Elements, element => element.Contains("/ID(score)", StringComparison.Ordinal) && element.Contains("<</O/Table/Scope/Column>>", StringComparison.Ordinal));
        Assert.Equal(2, Pdf.Elements.Count(element => element.Contains("/Headers[(score)]", StringComparison.Ordinal)));
        Assert.Contains("/IDTree<</Names[(city)", Pdf.Follow(Pdf.Root, "StructTreeRoot"), StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_have_their_words_and_their_box() =>
        Assert.Contains(Pdf.Elements, element => element.Contains("/Alt(Two bars, the first longer.)/A[<</O/Layout/Placement/Block/BBox[51 591.89 251 641.89]>>]", StringComparison.Ordinal));

    [Fact]
    public void Printed_page_numbers_are_the_labels() =>
        Assert.Equal("<</Nums[0<</S/r>>1<</S/D>>]>>", Pdf.Follow(Pdf.Root, "PageLabels"));

    [Fact]
    public void The_outline_counts_what_would_show()
    {
        var outline = Pdf.Follow(Pdf.Root, "Outlines");
        Assert.Contains("/Count 1>>", outline, StringComparison.Ordinal);
        Assert.Contains("/Count -2/Dest(top)", Pdf.Follow(outline, "First"), StringComparison.Ordinal);
    }

    [Fact]
    public void Kerned_pairs_are_moved_and_the_rest_goes_by_the_widths_of_the_font() =>
        Assert.Matches(@"\)\d+\(", Pdf.Content(1).Split('\n').First(line => line.EndsWith("TJ", StringComparison.Ordinal) && line.Contains(')', StringComparison.Ordinal)));

    [Fact]
    public void A_ligature_is_read_as_its_letters_and_a_tabular_figure_as_the_figure()
    {
        var map = Pdf.All.First(body => body.Contains("begincmap", StringComparison.Ordinal) && body.Contains("<002D003E>", StringComparison.Ordinal));
        Assert.Contains($"<{Inter.Regular.TabularFigures[Inter.Regular.Glyph('1')]:X4}><0031>", map, StringComparison.Ordinal);
    }

    [Fact]
    public void A_glyph_that_stands_for_another_character_than_usual_says_so()
    {
        var hyphen = new PlacedGlyph(Inter.Regular.Glyph('-'), 4, "-");
        var report = SmallReport.With(SmallReport.Text("-", 51, 500, 3) with { Glyphs = [hyphen, hyphen with { Text = "\u00AD" }, hyphen] });
        var pdf = new PdfReading(PdfWriter.Write(report).Value);
        Assert.Contains("]TJ\n/Span<</ActualText(\u00FE\u00FF\0\u00AD)>>BDC\n[(", pdf.Content(0), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_with_their_letters_apart_are_read_as_words()
    {
        var text = SmallReport.Text("CASE STUDY", 51, 500, 3);
        var pdf = new PdfReading(PdfWriter.Write(SmallReport.With(text with { Glyphs = [.. text.Glyphs.Select(glyph => glyph with { Advance = glyph.Advance + 1.2 })] })).Value);
        Assert.Contains("/Span<</ActualText(CASE)>>BDC", pdf.Content(0), StringComparison.Ordinal);
        Assert.Contains("/Span<</ActualText(STUDY)>>BDC", pdf.Content(0), StringComparison.Ordinal);
    }

    [Fact]
    public void Stretched_spaces_leave_the_words_alone()
    {
        var text = SmallReport.Text("as the case may be", 51, 500, 3);
        var pdf = new PdfReading(PdfWriter.Write(SmallReport.With(text with { Glyphs = [.. text.Glyphs.Select(glyph => glyph.Text == " " ? glyph with { Advance = glyph.Advance + 6 } : glyph)] })).Value);
        Assert.DoesNotContain("ActualText", pdf.Content(0), StringComparison.Ordinal);
    }

    [Fact]
    public void Attached_files_make_it_an_archive_of_part_3()
    {
        var pdf = new PdfReading(PdfWriter.Write(SmallReport.WithFiles()).Value);
        Assert.Contains("<pdfaid:part>3</pdfaid:part>", pdf.Follow(pdf.Root, "Metadata"), StringComparison.Ordinal);
        Assert.Contains("/AFRelationship/Data", pdf.Follow(pdf.Root, "AF"), StringComparison.Ordinal);
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", Pdf.Follow(Pdf.Root, "Metadata"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_packet_says_the_dictionary_says_too()
    {
        var (packet, info) = (Pdf.Follow(Pdf.Root, "Metadata"), Pdf.Follow(Pdf.Trailer, "Info"));
        Assert.Contains("<rdf:li xml:lang=\"x-default\">A Small Index 2026</rdf:li>", packet, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", packet, StringComparison.Ordinal);
        Assert.Contains("An index of three cities &amp; more.", packet, StringComparison.Ordinal);
        Assert.Contains("<xmp:CreateDate>2026-11-20T00:00:00Z</xmp:CreateDate>", packet, StringComparison.Ordinal);
        Assert.Contains("/Title(A Small Index 2026)/Author(The Editors)/Subject(An index of three cities & more.)/Keywords(cities, index)", info, StringComparison.Ordinal);
        Assert.Contains("/CreationDate(D:20261120000000Z)", info, StringComparison.Ordinal);
    }

    [Fact]
    public void The_catalogue_says_that_the_file_is_tagged_shows_its_title_and_has_a_language()
    {
        Assert.Contains("/MarkInfo<</Marked true>>", Pdf.Root, StringComparison.Ordinal);
        Assert.Contains("/ViewerPreferences<</DisplayDocTitle true>>", Pdf.Root, StringComparison.Ordinal);
        Assert.Contains("/Lang(en-GB)", Pdf.Root, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_those_of_a_whole_srgb_profile()
    {
        var profile = Pdf.Follow(Pdf.Root, "DestOutputProfile");
        var bytes = profile[(profile.IndexOf("stream\n", StringComparison.Ordinal) is var at and > 0 ? at + 7 : profile.IndexOf(">>\n", StringComparison.Ordinal) + 3)..];
        Assert.Equal(bytes.Length, (bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3]);
        Assert.Equal("mntrRGB XYZ ", bytes[12..24]);
        Assert.Equal("acsp", bytes[36..40]);
    }

    [Fact]
    public void Every_page_is_walked_in_the_order_of_the_structure() =>
        Assert.All(Enumerable.Range(0, Report.Pages.Length), page => Assert.Contains("/Tabs/S", Pdf.Page(page), StringComparison.Ordinal));

    [Fact]
    public void Every_font_is_embedded_cut_down_and_named_for_its_subset()
    {
        var descriptors = Pdf.All.Where(body => body.StartsWith("<</Type/FontDescriptor", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, descriptors.Count);
        Assert.All(descriptors, descriptor => Assert.Matches(@"/FontName/[A-Z]{6}\+Inter-\w+/.*/FontFile2 \d+ 0 R", descriptor));
    }

    [Fact]
    public void What_shines_through_says_so_on_its_page_only()
    {
        Assert.Contains("/Group<</S/Transparency/CS/DeviceRGB>>", Pdf.Page(0), StringComparison.Ordinal);
        Assert.DoesNotContain("/Group", Pdf.Page(1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clipped_path_stands_between_a_state_and_its_end_and_its_rules_are_said()
    {
        ImmutableArray<PathStep> square = [new(PathVerb.MoveTo, 10, 10), new(PathVerb.LineTo, 20, 10), new(PathVerb.LineTo, 20, 21), new(PathVerb.Close)];
        var path = new PlacedPath(square, new(0, 0, 0), null, 0, PlacedItem.Artifact) { EvenOdd = true, Clips = [new(square, EvenOdd: true), new(square)] };
        var content = new PdfReading(PdfWriter.Write(SmallReport.With(path)).Value).Content(0);
        Assert.Matches("(?s)q\n.*h\nW\\* n\n.*h\nW n\n.*h\nf\\*\nQ\n", content);
    }

    [Fact]
    public void A_disc_is_a_line_of_no_length_with_round_ends_and_lines_behind_it_have_straight_ones()
    {
        var disc = new PlacedPath(PathShapes.Circle(30, 40, 2.5), new(1, 0, 0), null, 0, PlacedItem.Artifact);
        var line = new PlacedPath([new(PathVerb.MoveTo, 10, 10), new(PathVerb.LineTo, 20, 10)], null, new(1, 0, 0), 1, PlacedItem.Artifact);
        var content = new PdfReading(PdfWriter.Write(SmallReport.With(disc, line)).Value).Content(0);
        Assert.Matches("(?s)1 J\n1 0 0 RG\n5 w\n30 [0-9.]+ m\n30 [0-9.]+ l\nS\n0 J\n1 w\n10 [0-9.]+ m\n20 [0-9.]+ l\nS\n", content);
    }

    [Fact]
    public void A_ring_and_a_shape_that_is_nearly_a_disc_stay_curves()
    {
        var circle = PathShapes.Circle(30, 40, 2.5);
        var ring = new PlacedPath(circle, new(1, 0, 0), new(0, 0, 0), 1, PlacedItem.Artifact);
        var oval = new PlacedPath(circle.SetItem(2, circle[2] with { X = 26 }), new(1, 0, 0), null, 0, PlacedItem.Artifact);
        foreach (var path in new[] { ring, oval })
            Assert.Equal(4, new PdfReading(PdfWriter.Write(SmallReport.With(path)).Value).Content(0).Split('\n').Count(step => step.EndsWith(" c", StringComparison.Ordinal)));
    }
}

using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ReportBuilder.Word;
using ReportBuilder.Word.Reading;

namespace ReportBuilder.Tests.Word.Reviewing;

/// <summary>Word files from anywhere: one clear sentence, bounded, nothing run and nothing looked up.</summary>
public sealed class HostileWordTests : IDisposable
{
    private static readonly byte[] Good = WordReports.Tiny(review: true);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_that_is_no_zip_is_told() => Refused("this is not a Word file", Encoding.UTF8.GetBytes("Dear editors, I like it."));

    [Fact]
    public void A_zip_without_a_document_is_told() => Refused("holds no Word document", With(null, "word/document.xml"));

    [Fact]
    public void Macros_are_refused() => Refused("holds macros", With("MZ", "word/vbaProject.bin"));

    [Fact]
    public void A_part_that_unpacks_to_more_than_any_report_is_refused_before_it_fills_the_memory() => Refused("larger than any report needs", With("<a>" + new string(' ', 40 * 1024 * 1024) + "</a>", "word/document.xml"));

    [Fact]
    public void Entities_are_not_unfolded_and_files_of_the_machine_not_read() =>
        Refused("is broken", With("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\"><!ENTITY b \"&a;&a;\">]><w>&b;</w>", "word/document.xml"));

    [Fact]
    public void Elements_deeper_than_any_report_are_refused() =>
        Refused("levels deep", With(string.Concat(Enumerable.Repeat("<a>", 5000)) + string.Concat(Enumerable.Repeat("</a>", 5000)), "word/document.xml"));

    [Fact]
    public void Cut_off_anywhere_it_is_read_or_told()
    {
        for (var length = 0; length < Good.Length; length += Math.Max(1, Good.Length / 150))
            ReadOrTold(Good[..length]);
    }

    [Fact]
    public void Addresses_outside_are_not_looked_up() =>
        Assert.NotNull(WordReader.Read(With("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>", "word/_rels/settings.xml.rels")).Sent);

    [Fact]
    public void A_file_of_another_edition_is_told_and_one_that_lost_what_it_carried_asks_for_the_sent_one()
    {
        var other = Sent(xml => xml.Root!.SetAttributeValue("edition", "another"));
        Assert.Contains("error RB8104: the file is of the edition 'another', not of 'four-towns-1903'", Run(other).Error, StringComparison.Ordinal);
        var bare = With(null, "customXml/item1.xml");
        Assert.Contains("error RB8103", Run(bare).Error, StringComparison.Ordinal);
        File.WriteAllBytes(folder.Path("sent.docx"), Good);
        var run = Run(bare, "--sent", folder.Path("sent.docx"));
        Assert.Equal((0, "nothing was changed and nothing was said\n"), (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void A_forged_copy_of_what_was_sent_writes_to_no_file_outside_the_edition()
    {
        var forged = Sent(xml =>
        {
            foreach (var place in xml.Root!.Elements().Attributes().Where(attribute => attribute.Name.LocalName is "file" or "path" && attribute.Value == "content/foreword.md"))
                place.Value = "../outside.md";
        });
        File.WriteAllText(folder.Path("outside.md"), "untouched");
        var desk = new ReviewersDesk(forged);
        desk.Replace("This report is small", "This report is large");
        var run = Run(desk.Save(), "--apply");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("untouched", File.ReadAllText(folder.Path("outside.md")));
        Assert.DoesNotContain(Directory.GetFiles(folder.Root), file => file.EndsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sent_text_made_to_keep_the_search_busy_is_told()
    {
        var busy = Sent(xml =>
        {
            var name = xml.Root!.Name.Namespace;
            foreach (var file in xml.Root.Elements(name + "file"))
                file.Value = new string('a', 200_000);
            foreach (var paragraph in xml.Root.Elements(name + "p").Where(paragraph => paragraph.Attribute("row")!.Value == "0"))
                paragraph.Value = new string('a', 30_000) + "b";
        });
        Assert.Contains("error RB8102: what the file carries of the sent text is not what this program wrote", Run(busy).Error, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Random")]
    public void Files_changed_at_random_are_read_or_told()
    {
        for (var round = 0; round < Rounds.Of(60); round++)
        {
            var random = new Random(20260101 + round);
            var fault = Record.Exception(() => ReadOrTold(random.Next(2) == 0 ? WithNoise(random) : WithOtherXml(random)));
            Assert.True(fault is null, $"seed {20260101 + round}: {fault}");
        }
    }

    /// <summary>Bytes changed anywhere in the zip.</summary>
    private static byte[] WithNoise(Random random)
    {
        var bytes = Good.ToArray();
        for (var change = random.Next(1, 20); change > 0; change--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    /// <summary>Elements of the document taken away, doubled, put elsewhere or renamed.</summary>
    private static byte[] WithOtherXml(Random random)
    {
        var xml = XDocument.Parse(Part("word/document.xml"));
        for (var change = random.Next(1, 12); change > 0; change--)
        {
            var elements = xml.Root!.Descendants().ToList();
            var (one, other) = (elements[random.Next(elements.Count)], elements[random.Next(elements.Count)]);
            switch (random.Next(4))
            {
                case 0 when one.Parent != xml.Root:
                    one.Remove();
                    break;
                case 1:
                    one.AddAfterSelf(new XElement(one));
                    break;
                case 2:
                    other.Add(new XElement(one));
                    break;
                default:
                    one.Name = one.Name.Namespace + new[] { "ins", "del", "p", "r", "sdt", "bookmarkStart", "moveFrom", "tr" }[random.Next(8)];
                    break;
            }
        }

        return With(xml.ToString(SaveOptions.DisableFormatting), "word/document.xml");
    }

    private static void ReadOrTold(byte[] file)
    {
        try
        {
            Assert.NotNull(WordReader.Read(file));
        }
        catch (WordFileException problem)
        {
            Assert.NotEqual("", problem.Message);
            Assert.NotEqual("", problem.Hint);
        }
    }

    private static void Refused(string words, byte[] file)
    {
        var problem = Assert.Throws<WordFileException>(() => WordReader.Read(file));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.NotEqual("", problem.Hint);
    }

    private Program.ProgramRun Run(byte[] file, params string[] more)
    {
        var edition = folder.Path("tiny-report");
        if (!Directory.Exists(edition))
            folder.CopyOf("tests", "fixtures", "tiny-report");
        File.WriteAllBytes(folder.Path("ann.docx"), file);
        return Program.ProgramRun.Of(["review", folder.Path("ann.docx"), "--edition", edition, .. more]);
    }

    private static byte[] Sent(Action<XDocument> change)
    {
        var xml = XDocument.Parse(Part("customXml/item1.xml"), LoadOptions.PreserveWhitespace);
        change(xml);
        return With(xml.ToString(SaveOptions.DisableFormatting), "customXml/item1.xml");
    }

    private static string Part(string name)
    {
        using var zip = new ZipArchive(new MemoryStream(Good));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The good file with one part of other words; without it where there are none.</summary>
    private static byte[] With(string? words, string part)
    {
        using var file = new MemoryStream();
        file.Write(Good);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            if (words is not null)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part).Open());
                writer.Write(words);
            }
        }

        return file.ToArray();
    }
}

using ReportBuilder.Files;

namespace ReportBuilder.Tests.Program.Files;

/// <summary>A preview asks for the stamp of a folder twice a second, to see whether anything was saved.</summary>
public sealed class EditionStampTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string edition;
    private readonly int before;

    public EditionStampTests()
    {
        edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        before = EditionFolder.Stamp(edition);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void It_stays_where_nothing_was_saved() => Assert.Equal(before, EditionFolder.Stamp(edition));

    [Fact]
    public void A_longer_text_changes_it() => Changes(() => File.AppendAllText(Text, "More."));

    [Fact]
    public void A_later_time_changes_it() => Changes(() => File.SetLastWriteTimeUtc(Text, File.GetLastWriteTimeUtc(Text).AddSeconds(1)));

    [Fact]
    public void A_new_file_and_one_that_is_gone_change_it()
    {
        var added = Path.Combine(edition, "content", "added.md");
        Changes(() => File.WriteAllText(added, "# Added"));
        File.Delete(added);
        Assert.Equal(before, EditionFolder.Stamp(edition));
    }

    [Fact]
    public void Another_name_or_folder_changes_it()
    {
        Changes(() => File.Move(Text, Path.Combine(edition, "content", "preface.md")));
        var renamed = EditionFolder.Stamp(edition);
        Directory.CreateDirectory(Path.Combine(edition, "content", "deeper"));
        File.Move(Path.Combine(edition, "content", "preface.md"), Path.Combine(edition, "content", "deeper", "preface.md"));
        Assert.NotEqual(renamed, EditionFolder.Stamp(edition));
    }

    [Fact]
    public void Signatures_change_it()
    {
        var signatures = Path.Combine(edition, Model.Inputs.Review.SignOff.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(signatures)!);
        Changes(() => File.WriteAllText(signatures, "part,role,who,on\n"));
    }

    [Fact]
    public void What_no_edition_is_read_from_leaves_it()
    {
        File.WriteAllText(Path.Combine(edition, "notes.md"), "Of nobody's business.");
        Directory.CreateDirectory(Path.Combine(edition, "output"));
        File.WriteAllText(Path.Combine(edition, "output", "report.pdf"), "%PDF");
        Assert.Equal(before, EditionFolder.Stamp(edition));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_one_too() => Assert.Equal(EditionFolder.Stamp(edition + "-gone"), EditionFolder.Stamp(edition + "-gone"));

    [Fact]
    public void Looking_makes_next_to_no_objects_however_many_files_there_are()
    {
        for (var file = 0; file < 500; file++)
            File.WriteAllText(Path.Combine(edition, "content", $"text-{file}.md"), "");
        EditionFolder.Stamp(edition);
        var made = GC.GetAllocatedBytesForCurrentThread();
        EditionFolder.Stamp(edition);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - made, 0, 50_000);
    }

    private string Text => Path.Combine(edition, "content", "foreword.md");

    private void Changes(Action save)
    {
        save();
        Assert.NotEqual(before, EditionFolder.Stamp(edition));
    }
}

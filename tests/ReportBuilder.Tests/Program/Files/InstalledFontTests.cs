using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Files;

namespace ReportBuilder.Tests.Program.Files;

public sealed class InstalledFontTests : IDisposable
{
    private readonly TemporaryFolder machine = new();

    [Fact]
    public void A_font_is_found_by_the_name_of_its_file_wherever_it_is_installed()
    {
        machine.Write("fonts/truetype/some/Some Sans-Bold.ttf", "bold");
        var found = Assert.Single(Asked("theme: { fonts: { bold: installed/Some Sans-Bold.ttf } }"));
        Assert.Equal(("installed/Some Sans-Bold.ttf", "bold"), (found.Key, Encoding.UTF8.GetString(found.Value.AsSpan())));
    }

    [Fact]
    public void The_first_folder_that_has_it_counts()
    {
        machine.Write("fonts/b/Sans.ttf", "second");
        machine.Write("fonts/a/Sans.ttf", "first");
        Assert.Equal("first", Encoding.UTF8.GetString(Assert.Single(Asked("regular: installed/Sans.ttf")).Value.AsSpan()));
    }

    [Fact]
    public void A_collection_is_found_whichever_of_its_faces_is_asked_for()
    {
        machine.Write("fonts/Han.ttc", "faces");
        Assert.Equal("installed/Han.ttc", Assert.Single(Asked("{ regular: installed/Han.ttc#Han Sans SC, bold: installed/Han.ttc#3 }")).Key);
    }

    [Theory]
    [InlineData("regular: installed/Missing.ttf")]
    [InlineData("regular: installed/../secret.ttf")]
    [InlineData("regular: installed/secret.txt")]
    [InlineData("regular: installed/*.ttf")]
    [InlineData("regular: fonts/installed/Sans.ttf")]
    public void Nothing_else_of_the_machine_is_read(string line)
    {
        machine.Write("fonts/Sans.ttf", "font");
        machine.Write("secret.ttf", "secret");
        machine.Write("fonts/secret.txt", "secret");
        Assert.Empty(Asked(line));
    }

    public void Dispose() => machine.Dispose();

    private KeyValuePair<string, ImmutableArray<byte>>[] Asked(string report)
    {
        var edition = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        edition["content/report.yaml"] = [.. Encoding.UTF8.GetBytes(report)];
        return [.. InstalledFonts.AskedFor(edition, [machine.Path("fonts"), machine.Path("nowhere")])];
    }
}

using ReportBuilder.Exporting;
using ReportBuilder.Files;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.ConformanceTests.Word;

/// <summary>LibreOffice itself edits the review copy, by a macro and with its own tracking on: what it writes comes home at its place.</summary>
[Trait("Category", "Long")]
public sealed class OfficeMacroTests : IDisposable
{
    private const string Library =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
        <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
         <library:element library:name="Reviewer"/>
        </library:library>
        """;

    private const string Macro =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
        <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Reviewer" script:language="StarBasic">
        Sub Edit(source As String, target As String, tracks As String)
          Dim hidden(0) As New com.sun.star.beans.PropertyValue
          hidden(0).Name = "Hidden"
          hidden(0).Value = True
          Dim doc As Object
          doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
          doc.RecordChanges = (tracks = "yes")
          Find(doc, "small").setString("short")
          Find(doc, "merely ").setString("")
          Find(doc, "ninety-six").setString("sixty-nine")
          Dim place As Object
          place = Find(doc, "without smoke")
          place.getText().insertString(place.getEnd(), " or dust", False)
          place = Find(doc, "ranks become points")
          place.getText().insertControlCharacter(place.getEnd(), com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
          Dim note As Object
          note = doc.createInstance("com.sun.star.text.textfield.Annotation")
          note.Author = "Ann"
          note.Content = "How long does it take?"
          place = Find(doc, "by hand")
          place.getText().insertTextContent(place, note, False)
          Dim saved(0) As New com.sun.star.beans.PropertyValue
          saved(0).Name = "FilterName"
          saved(0).Value = "MS Word 2007 XML"
          doc.storeToURL(ConvertToURL(target), saved())
          doc.close(True)
        End Sub

        Function Find(doc As Object, words As String) As Object
          Dim search As Object
          search = doc.createSearchDescriptor()
          search.SearchString = words
          Find = doc.findFirst(search)
        End Function
        </script:module>
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("macro").FullName;
    private readonly Office office;
    private readonly ReportSources sources = EditionFolder.Read(Path.Combine(Html.CitiesEdition.Folder, "tests", "fixtures", "tiny-report")).Value;
    private readonly ReportDraft draft;

    public OfficeMacroTests()
    {
        office = new(folder);
        draft = ReportPipeline.Draft(sources, _ => { }).Value;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Needs("soffice")]
    public void What_LibreOffice_edits_comes_home_at_its_place_with_its_tracking_and_without()
    {
        var sent = Path.Combine(folder, "sent.docx");
        File.WriteAllBytes(sent, [.. WordFile.Write(draft, sources, new("", Review: true, LocksData: false))]);
        InstallMacro(sent);
        foreach (var tracks in new[] { "yes", "no" })
        {
            var told = Review(Edited(sent, tracks));
            Assert.Contains(told, line => line.StartsWith("Change content/foreword.md:5:16 ", StringComparison.Ordinal) && line.Contains("wants 'short' for 'small'", StringComparison.Ordinal));
            Assert.Contains(told, line => line.StartsWith("Change content/cases/larkhaven.md:17:", StringComparison.Ordinal) && line.Contains("takes away 'merely'", StringComparison.Ordinal));
            Assert.Contains(told, line => line.StartsWith("Data content/work-and-trade.md:", StringComparison.Ordinal) && line.Contains("for 'ninety-six'", StringComparison.Ordinal));
            Assert.Contains(told, line => line.StartsWith("Change content/air-and-water.md:", StringComparison.Ordinal) && line.Contains("'or dust'", StringComparison.Ordinal));
            Assert.Contains(told, line => line.StartsWith("Change content/foreword.md:", StringComparison.Ordinal) && line.Contains("¶", StringComparison.Ordinal));
            Assert.Contains(told, line => line.StartsWith("Comment content/foreword.md:5:5", StringComparison.Ordinal) && line.Contains("Ann", StringComparison.Ordinal) && line.Contains("How long does it take?", StringComparison.Ordinal));
            Assert.True(told.Count == 6, string.Join("\n", told));
            Assert.Equal(tracks == "no", told.Exists(line => line.Contains("(not tracked)", StringComparison.Ordinal)));
        }
    }

    /// <summary>The first run of a profile writes a library of its own, in the place of which this one comes.</summary>
    private void InstallMacro(string file)
    {
        office.Convert(file, "txt", folder);
        var library = Path.Combine(office.Profile, "user", "basic", "Standard");
        Directory.CreateDirectory(library);
        File.WriteAllText(Path.Combine(library, "script.xlb"), Library);
        File.WriteAllText(Path.Combine(library, "Reviewer.xba"), Macro);
    }

    private byte[] Edited(string file, string tracks)
    {
        var edited = Path.Combine(folder, $"tracks-{tracks}.docx");
        office.Run($"macro:///Standard.Reviewer.Edit({file},{edited},{tracks})");
        Assert.True(File.Exists(edited), "The macro did not run.");
        return File.ReadAllBytes(edited);
    }

    private List<string> Review(byte[] file)
    {
        var review = ReportBuilder.Reviewing.Review.Read(draft, sources, [new("ann.docx", file)], null);
        Assert.Empty(review.Diagnostics);
        return [.. review.Value.Single().Select(finding => $"{finding.Kind} {finding.Place} {finding.Message}").Order(StringComparer.Ordinal)];
    }
}

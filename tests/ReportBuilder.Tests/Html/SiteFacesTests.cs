using ReportBuilder.Html;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Tests.Loading.Fonts;

namespace ReportBuilder.Tests.Html;

/// <summary>Chinese on the site is set in the reader's own face; what such a face may lack comes with the site.</summary>
public class SiteFacesTests
{
    [Fact]
    public void Chinese_has_no_file_of_its_own_but_names_of_faces_that_systems_have()
    {
        var (files, css) = Faces("“合”");
        Assert.DoesNotContain(files, file => file.StartsWith("other-", StringComparison.Ordinal));
        Assert.Contains("local(\"PingFangSC-Regular\")", css, StringComparison.Ordinal);
        Assert.Contains("U+2E80-D7FF,U+F900-FFEF}", css, StringComparison.Ordinal);
        Assert.DoesNotContain("url(\"other-", css, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rare_sign_that_systems_may_lack_comes_with_the_site()
    {
        var (files, css) = Faces("合𠮷");
        Assert.Equal(["other-1-400.woff"], files.Where(file => file.StartsWith("other-", StringComparison.Ordinal)));
        Assert.Contains("src:url(\"other-1-400.woff\") format(\"woff\");unicode-range:U+20BB7}", css, StringComparison.Ordinal);
    }

    private static (List<string> Files, string Css) Faces(string words)
    {
        var fonts = Sample.Inputs.Fonts with { Fallbacks = [FontReader.Read(FontFiles.Squares), FontReader.Read(FontFiles.Compact)] };
        var site = SiteWriter.Write(Sample.Document(Sample.Words(Sample.Text(words))), Sample.Scores, Sample.Inputs with { Fonts = fonts });
        return ([.. site.Value.Keys.Where(path => path.StartsWith("assets/fonts/", StringComparison.Ordinal)).Select(path => path["assets/fonts/".Length..])], site.File("assets/fonts/fonts.css"));
    }
}

namespace ReportBuilder.Tests.Program.Publishing;

/// <summary>The tiny edition with a press release and an article, in a folder that a test may change.</summary>
internal static class TownsPress
{
    public const string Release = "content/publications/press-release.md";

    private const string Publications =
        """

        publications:
          - name: press-release
            kind: press-release
          - name: article
            kind: article
            audience: for the weekend pages

        """;

    private const string ReleaseText =
        """
        ---
        title: Larkhaven is ahead of Thistleford
        claim: rank of Larkhaven < rank of Thistleford
        standfirst: Larkhaven has {{total "Larkhaven"}} points.
        contact: "The Imaginary Survey, telephone 1903 12"
        ---

        Ferrowby has {{fact "ferrowby-workshops-1902"}} workshops. [Larkhaven is ahead of Thistleford]{claim="rank of Larkhaven < rank of Thistleford"}.

        """;

    private const string ArticleText =
        """
        ---
        title: A day in {{leader "overall"}}
        author: A. Writer
        ---

        The river at Sallowmere is clean for {{fact "sallowmere-clean-river-1901"}} of its length.

        ::: chart bars
        data: scores of overall
        finding: What the towns have
        :::

        """;

    public static string In(TemporaryFolder folder)
    {
        var edition = folder.CopyOf("tests", "fixtures", "tiny-report");
        File.AppendAllText(Path.Combine(edition, "content", "report.yaml"), Publications);
        folder.Write("tiny-report/" + Release, ReleaseText);
        folder.Write("tiny-report/content/publications/article.md", ArticleText);
        return edition;
    }

    /// <summary>The text of a file that was built.</summary>
    public static string Read(string edition, string name, string ending) =>
        File.ReadAllText(Path.Combine(edition, "output", "publications", name, $"{name}.{ending}"));
}

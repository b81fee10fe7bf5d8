using System.CommandLine;
using ReportBuilder.Commands.Builds;

namespace ReportBuilder.Commands;

/// <summary>The commands that the program knows.</summary>
internal static class CommandTree
{
    private const string Description = """
        ReportBuilder turns a folder of tables, case studies and templates into one annual index report: an accessible PDF and a web edition that say the same.

        Examples:
          reportbuilder build                      the edition in this folder, to output/
          reportbuilder build my-report --only pdf
          reportbuilder build --output /tmp/draft --quiet
          reportbuilder build --stages             what each stage made, as text
          reportbuilder check                      what is wrong, without writing
          reportbuilder words                      how long every chapter and part is
          reportbuilder fonts                      which characters have no face, and where they can be had
          reportbuilder explain Hefei "Technological innovation"
          reportbuilder diff HEAD~1                what the last commit changed, down to sentences and pages
          reportbuilder new my-report              an edition that builds at once
          reportbuilder serve my-report            the report in a browser, built anew at every save
          reportbuilder export --format xlsx       the scores as a workbook, and the tables to edit as another
          reportbuilder import my-report-tables.xlsx --dry-run
          reportbuilder rename "Old name" "New name" --dry-run
          reportbuilder add unit "New Town"         its rows, with gaps that check names
          reportbuilder remove chapter "Last words"
          reportbuilder export --format docx       the report as a Word file
          reportbuilder refresh                    asks the databases of data/*.sql again
          reportbuilder draw                       the pictures that show the data, drawn anew
          reportbuilder migrate my-report          templates of before (.hbs) into those of today
          reportbuilder review ann.docx bo.docx    what they changed and said, at its line
          reportbuilder release                    output/releases/2025.1 with manifest and correction note
        """;

    public static RootCommand Create(CancellationToken interruption)
    {
        var root = new RootCommand(Description)
        {
            BuildCommand.Create(interruption),
            CheckCommand.Create(),
            WordsCommand.Create(),
            FontsCommand.Create(),
            ExplainCommand.Create(),
            DiffCommand.Create(),
            ServeCommand.Create(interruption),
            ExportCommand.Create(),
            ImportCommand.Create(),
            RenameCommand.Create(),
            RefreshCommand.Create(),
            DrawCommand.Create(),
            AddCommand.Create(),
            RemoveCommand.Create(),
            ReviewCommand.Create(),
            SignCommand.Create(),
            StatusCommand.Create(),
            ReleaseCommand.Create(),
            NewCommand.Create(),
            InitSchemasCommand.Create(),
            MigrateCommand.Create(),
        };
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion();
        return root;
    }
}

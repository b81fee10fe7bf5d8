namespace ReportBuilder.ConformanceTests;

/// <summary>LibreOffice as a judge of our files, with a profile of its own in the folder of a test.</summary>
/// <param name="folder">The folder of the test; the profile stands in it.</param>
internal sealed class Office(string folder)
{
    /// <summary>From here on an exit code is that of a signal: the program fell, whatever it was given.</summary>
    private const int FirstOfSignals = 128;

    private const int Tries = 3;

    public string Profile => Path.Combine(folder, "profile");

    /// <summary>The file in another format, as the program saves it.</summary>
    public byte[] Convert(string file, string format, string target)
    {
        Run("--convert-to", format, "--outdir", target, file);
        var saved = Path.Combine(target, Path.ChangeExtension(Path.GetFileName(file), format));
        Assert.True(File.Exists(saved), $"LibreOffice wrote no {format}.");
        return File.ReadAllBytes(saved);
    }

    /// <summary>Runs the program until it ends by itself. One that fell is started again: the test judges our file, and one that brings it down falls each time.</summary>
    public void Run(params string[] arguments)
    {
        for (var left = Tries - 1; ; left--)
        {
            if (Ended(arguments, left) is { } outcome)
            {
                Assert.True(outcome.Code == 0, outcome.Errors);
                return;
            }
        }
    }

    /// <summary>Null where the program fell or hung and may be tried again.</summary>
    private (int Code, string Errors)? Ended(string[] arguments, int left)
    {
        try
        {
            var (code, _, errors) = Tool.Run("soffice", [$"-env:UserInstallation=file://{Profile}", "--headless", "--norestore", .. arguments]);
            return left > 0 && (code >= FirstOfSignals || errors.Contains("Unspecified Application Error", StringComparison.Ordinal)) ? null : (code, errors);
        }
        catch (TimeoutException) when (left > 0)
        {
            return null;
        }
    }
}

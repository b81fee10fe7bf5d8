namespace ReportBuilder.Pictures;

/// <summary>A picture cannot be read.</summary>
/// <param name="message">What is wrong, as the end of a sentence about the picture.</param>
/// <param name="hint">What its author can do.</param>
internal sealed class PictureFault(string message, string hint) : Exception(message)
{
    public string Hint => hint;

    public static PictureFault CutOff() => new("the picture is cut off", "save it again, or fetch the whole file");

    public static PictureFault Broken(string what) => new($"the picture is broken: {what}", "save it again");
}

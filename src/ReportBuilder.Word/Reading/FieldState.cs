namespace ReportBuilder.Word.Reading;

/// <summary>A field of the text while it is read: what it works out, and whether its result is being shown.</summary>
internal sealed class FieldState
{
    public string Code { get; set; } = "";

    public bool ShowsResult { get; set; }

    /// <summary>Whether it goes on over paragraphs.</summary>
    public bool Spans { get; set; }
}

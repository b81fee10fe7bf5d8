namespace ReportBuilder.Model.Documents;

/// <summary>What a call-out is called: the key of its word, and its name in Markdown and in stylesheets.</summary>
public static class CallOutWords
{
    public static string Key(CallOutKind kind) => $"call-out.{Name(kind)}";

    public static string Name(CallOutKind kind) => kind switch
    {
        CallOutKind.Note => "note",
        CallOutKind.Tip => "tip",
        CallOutKind.Warning => "warning",
        CallOutKind.Key => "key",
        CallOutKind.Example => "example",
        _ => throw new NotSupportedException($"no name for {kind}"),
    };
}

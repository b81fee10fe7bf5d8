using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing;

/// <summary>Diagnostics about the inputs, in the order in which they were found.</summary>
internal sealed class DiagnosticList : List<Diagnostic>
{
    public void Error(string code, SourcePlace place, string message, string hint = "") => Add(Diagnostic.Error(code, place, message, hint));

    public void Note(string code, SourcePlace place, string message, string hint = "") => Add(Diagnostic.Note(code, place, message, hint));

    public void Warn(string code, SourcePlace place, string message, string hint = "") => Add(Diagnostic.Warning(code, place, message, hint));
}

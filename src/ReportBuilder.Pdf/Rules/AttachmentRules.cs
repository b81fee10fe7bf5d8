using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Pdf.Rules;

/// <summary>Attached files say what they are and what they are to the report (ISO 14289-1, 7.11; ISO 19005-3, 6.8; Matterhorn 21-001).</summary>
internal static class AttachmentRules
{
    private static readonly string[] Relationships = ["Source", "Data", "Alternative", "Supplement", "Unspecified"];

    public static IEnumerable<Diagnostic> Find(DocumentUnderCheck checkedDocument)
    {
        var place = checkedDocument.Document.Edition.Place;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in checkedDocument.Document.Attachments)
        {
            if (string.IsNullOrWhiteSpace(file.Name) || !names.Add(file.Name))
                yield return Diagnostic.Error("RB6080", place, $"an attached file has no name of its own ('{file.Name}')", "give every attached file another name");
            if (file.MediaType.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
                yield return Diagnostic.Error("RB6081", place, $"the attached file '{file.Name}' has no media type", "for example text/csv");
            if (string.IsNullOrWhiteSpace(file.Description))
                yield return Diagnostic.Error("RB6082", place, $"the attached file '{file.Name}' has no description", "say in a sentence what it holds");
            if (!Relationships.Contains(file.Relationship))
                yield return Diagnostic.Error(
                    "RB6083",
                    place,
                    $"'{file.Relationship}' is not a relationship of the attached file '{file.Name}'",
                    NearestName.Hint(file.Relationship, Relationships)
                );
        }
    }
}

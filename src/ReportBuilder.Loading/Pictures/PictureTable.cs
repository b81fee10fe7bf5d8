using System.Collections.Immutable;
using ReportBuilder.Loading.Csv;
using ReportBuilder.Loading.Files;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pictures;

namespace ReportBuilder.Loading.Pictures;

/// <summary>Reads data/pictures.csv: a row a picture, with the words that stand with it wherever it is printed.</summary>
internal static class PictureTable
{
    public const string Path = "data/pictures.csv";

    /// <summary>By the path of the picture. RB1412: a picture has two rows. RB1413: a row is of a picture that is not there.</summary>
    public static ImmutableSortedDictionary<string, PictureNote> Read(EditionFiles files, EditionLanguages languages, Findings findings)
    {
        var notes = ImmutableSortedDictionary.CreateBuilder<string, PictureNote>(StringComparer.Ordinal);
        if (
            files.Table(Path, optional: true) is not { } table
            || table.Require(findings, "picture", "alt:*?", "caption:*?", "credit:*?", "licence:*?", "source:*?")
                is not [var picture, var alt, var caption, var credit, var licence, var source]
        )
            return notes.ToImmutable();
        var translated = new TranslatedColumns(table, languages, findings, "alt", "caption", "credit", "licence", "source");
        foreach (var row in table.Rows)
        {
            var place = row[picture].Place;
            var path = PicturePath.Find(row[picture].Text, Path, files.Paths.Contains);
            if (path is null)
                findings.Error(
                    "RB1413",
                    place,
                    $"there is no picture {row[picture].Text}",
                    NearestName.Hint(row[picture].Text, files.Paths.Where(file => file.StartsWith("content/", StringComparison.Ordinal)))
                );
            else if (
                !notes.TryAdd(
                    path,
                    new(
                        path,
                        translated.Words(row, alt),
                        translated.Words(row, caption),
                        translated.Words(row, credit),
                        translated.Words(row, licence),
                        translated.Words(row, source),
                        place
                    )
                )
            )
                findings.Error("RB1412", place, $"{path} has two rows", "keep one of them");
        }

        return notes.ToImmutable();
    }
}

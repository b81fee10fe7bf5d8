using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Pictures;

/// <summary>Writes the blocks of pictures: one with its keys, several in rows, somebody's portrait.</summary>
internal sealed class PictureBlocks(SectionDraft draft, TextOrigin origin)
{
    private const int FewestOfGallery = 2;
    private const int MostOfGallery = 6;

    private static readonly ImmutableArray<string> Keys = ["alt", "caption", "credit", "width", "crop", "focus", "id", "decorative"];
    private static readonly ImmutableArray<string> PortraitKeys = ["name", "role", "alt", "credit", "crop", "focus", "id"];

    public IEnumerable<Block> Picture(string path, ImmutableArray<DirectiveLine> lines, SourcePlace place)
    {
        var values = Read(lines, Keys);
        return Write(path, values, lines, place, counted: true) is { } picture ? [picture] : [];
    }

    public IEnumerable<Block> Portrait(string path, ImmutableArray<DirectiveLine> lines, SourcePlace place)
    {
        var values = Read(lines, PortraitKeys);
        var name = values.GetValueOrDefault("name")?.Text ?? "";
        if (name.Length == 0)
            draft.Error("RB4426", place, "the portrait does not say whose it is", "write a line 'name: ...', and one 'role: ...'");
        values.TryAdd("alt", new(name, lines.Length > 0 ? lines[0].Line : 0, 0));
        if (Write(path, values, lines, place, counted: false) is not { } picture)
            return [];
        var role = values.GetValueOrDefault("role")?.Text ?? "";
        draft.NoteText(name, place);
        draft.NoteText(role, place);
        return [new Portrait(picture with { Id = "" }, Typography.Set(name, '\0'), Typography.Set(role, '\0'), place) { Id = picture.Id }];
    }

    public IEnumerable<Block> Gallery(ImmutableArray<DirectiveLine> lines, SourcePlace place)
    {
        var pictures = ImmutableArray.CreateBuilder<Illustration>();
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)))
        {
            var parsed = draft.Context.Texts.Line(line.Text.Trim());
            var indent = line.Text.Length - line.Text.TrimStart().Length;
            if (MarkdownPicture.Alone(parsed).SingleOrDefault() is LinkInline picture)
            {
                if (new MarkdownPicture(draft, origin.Piece(line.Line, line.Column + indent)).Figure(picture) is { } figure)
                    pictures.Add(figure);
            }
            else
            {
                draft.Error(
                    "RB4427",
                    origin.At(line.Line, line.Column),
                    "a line of a gallery is no picture",
                    "write each as ![alternative text](path \"Caption. Photo: credit\")"
                );
            }
        }

        if (pictures.Count is < FewestOfGallery or > MostOfGallery)
        {
            draft.Error("RB4428", place, $"the gallery has {pictures.Count} pictures", $"put {FewestOfGallery} to {MostOfGallery} into it, a line each");
            return [];
        }

        return [new Gallery(pictures.ToImmutable(), GalleryRows.Of([.. pictures.Select(picture => picture.Artwork.Shape)]), place)];
    }

    private Illustration? Write(string path, Dictionary<string, DirectiveLine> values, ImmutableArray<DirectiveLine> lines, SourcePlace place, bool counted)
    {
        string Text(string key) => values.GetValueOrDefault(key)?.Text ?? "";
        var wish = new PictureWish();
        foreach (var key in new[] { "width", "crop", "focus", "id", "decorative" })
        {
            if (values.TryGetValue(key, out var line))
                wish = wish.With(key, line.Text, (message, hint) => draft.Error("RB4420", origin.At(line.Line, line.Column), message, hint));
        }

        foreach (var key in new[] { "alt" })
        {
            if (values.TryGetValue(key, out var line))
                draft.NoteText(line.Text, origin.At(line.Line, line.Column));
        }

        return new IllustrationWriter(draft, origin.File).Write(path.Trim(), new(Text("alt"), Text("caption"), Text("credit")), wish, place, counted);
    }

    private Dictionary<string, DirectiveLine> Read(ImmutableArray<DirectiveLine> lines, ImmutableArray<string> known)
    {
        var values = new Dictionary<string, DirectiveLine>(StringComparer.Ordinal);
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)))
        {
            var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            var key = colon > 0 ? line.Text[..colon].Trim() : line.Text.Trim();
            if (colon <= 0 || !known.Contains(key, StringComparer.Ordinal))
            {
                draft.Error(
                    "RB4420",
                    origin.At(line.Line, line.Column),
                    $"'{key}' says nothing of a picture",
                    NearestName.Hint(key, known) is { Length: > 0 } hint ? hint : $"the keys are {string.Join(", ", known)}"
                );
                continue;
            }

            values[key] = line.From(colon + 1).WithoutQuotes();
        }

        return values;
    }
}

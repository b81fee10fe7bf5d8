using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Layout.Type;

/// <summary>Turns words into glyphs, by weight and kind of figures.</summary>
internal sealed class Shaper(FontFamily fonts)
{
    private readonly List<FaceWords> faces = [];
    private readonly RuneTexts runeTexts = new();

    public FaceWords Words(TypeStyle style) => Words(style.Weight, style.Tabular);

    /// <summary>The width of a text in one line, in points.</summary>
    public double Measure(ReadOnlySpan<char> text, TypeStyle style) => Words(style).Measure(text, style);

    public void NextGeneration() => faces.ForEach(face => face.NextGeneration());

    private FaceWords Words(FontWeight weight, bool tabular)
    {
        foreach (var face in faces)
        {
            if (face.Weight == weight && face.Tabular == tabular)
                return face;
        }

        faces.Add(new(fonts, weight, tabular, runeTexts));
        return faces[^1];
    }
}

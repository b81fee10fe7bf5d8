using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Layout.Type;

/// <summary>Turns words into glyphs, by weight and kind of figures.</summary>
internal sealed class Shaper(FontFamily fonts)
{
    private readonly List<FaceWords> faces = [];
    private readonly RuneTexts runeTexts = new();
    private FaceWords? code;

    /// <summary>The face of formulas, read when it is first asked for.</summary>
    public FontFace MathsFace => fonts.Maths?.Value ?? throw new InvalidOperationException("The fonts have no face for formulas.");

    public FaceWords Words(TypeStyle style) => style.Monospaced && fonts.Code is not null ? Code : Words(style.Weight, style.Tabular);

    /// <summary>The width of a text in one line, in points.</summary>
    public double Measure(ReadOnlySpan<char> text, TypeStyle style) => Words(style).Measure(text, style);

    public void NextGeneration()
    {
        faces.ForEach(face => face.NextGeneration());
        code?.NextGeneration();
    }

    /// <summary>What the face of code lacks is set in that of the text.</summary>
    private FaceWords Code =>
        code ??= new(
            new("Code", [new(FontWeight.Regular, fonts.Code!.Value)], [fonts.Face(FontWeight.Regular), .. fonts.Fallbacks]),
            FontWeight.Regular,
            tabular: false,
            runeTexts
        );

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

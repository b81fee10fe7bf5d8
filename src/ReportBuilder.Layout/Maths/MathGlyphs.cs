using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Fonts;

namespace ReportBuilder.Layout.Maths;

/// <summary>Sets characters, words and signs of formulas as boxes.</summary>
internal sealed class MathGlyphs(MathTable table, Shaper shaper)
{
    private readonly FontFace face = table.Face;

    /// <summary>One character of the maths face.</summary>
    public MathBox Character(string character, double size)
    {
        var glyph = face.Glyph(char.ConvertToUtf32(character, 0));
        return Character(glyph, character, size);
    }

    /// <summary>Figures, or the name of a function, in upright letters; a space parts two words.</summary>
    public MathBox Word(string word, double size)
    {
        var box = new MathBox();
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.Value == ' ')
                box.Width += size * 3 / 18;
            else
                box.Add(Character(face.Glyph(rune.Value), rune.ToString(), size), box.Width, 0);
        }

        return box;
    }

    /// <summary>Words in the face of the text around the formula.</summary>
    public MathBox Text(string text, TypeStyle style)
    {
        var box = new MathBox { Ascent = 0.73 * style.Size, Descent = 0.2 * style.Size };
        var words = shaper.Words(style);
        foreach (var (word, at) in text.Split(' ').Select((word, at) => (word, at)))
        {
            if (at > 0)
                Add(words.Space);

            for (var part = word.Length == 0 ? null : words.Shape(word); part is not null; part = part.Rest)
                Add(part);
        }

        return box;

        void Add(ShapedWord part)
        {
            foreach (var glyph in part.Glyphs)
            {
                box.Add(part.Face, glyph.Id, glyph.Text, style.Size, box.Width, 0);
                box.Width += glyph.Advance * style.Size / part.Face.UnitsPerEm;
            }
        }
    }

    /// <summary>A sign that grows to a height, about the axis where one is given; what the face has not tall enough is set larger.</summary>
    public MathBox Upright(string sign, double size, double height, double? axis = null)
    {
        var glyph = table.Tall(face.Glyph(char.ConvertToUtf32(sign, 0)), height * face.UnitsPerEm / size);
        var (top, bottom) = table.Reach(glyph);
        var scale = size / face.UnitsPerEm;
        var tall = (top - bottom) * scale;
        if (height > 0 && tall > 0 && tall < 0.95 * height)
            (size, scale) = (size * height / tall, scale * height / tall);
        var y = axis is { } middle ? ((top + bottom) / 2.0 * scale) - middle : 0;
        var box = new MathBox { Lean = table.ItalicCorrection(glyph) * scale };
        box.Add(face, glyph, sign, size, 0, y);
        (box.Ascent, box.Descent, box.Width) = ((top * scale) - y, (-bottom * scale) + y, face.Advances[glyph] * scale);
        return box;
    }

    /// <summary>A part with an accent over it.</summary>
    /// <param name="baseHeight">Of letters that the accent of the face stands right above.</param>
    public MathBox Accented(MathBox body, string accent, double size, double baseHeight)
    {
        var glyph = face.Glyph(char.ConvertToUtf32(accent, 0));
        var scale = size / face.UnitsPerEm;
        var (left, right) = table.Ink(glyph);
        var place = double.IsNaN(body.AccentPlace) ? body.Width / 2 : body.AccentPlace;
        var raise = Math.Max(0, body.Ascent - baseHeight);
        var box = new MathBox { IsCharacter = body.IsCharacter, Lean = body.Lean };
        box.Add(body, 0, 0);
        box.Add(face, glyph, accent, size, place - ((left + right) / 2.0 * scale), -raise);
        box.Ascent = Math.Max(box.Ascent, (table.Reach(glyph).Top * scale) + raise);
        return box;
    }

    private MathBox Character(ushort glyph, string text, double size)
    {
        var scale = size / face.UnitsPerEm;
        var (top, bottom) = table.Reach(glyph);
        var box = new MathBox
        {
            IsCharacter = true,
            Lean = table.ItalicCorrection(glyph) * scale,
            AccentPlace = table.AccentPlace(glyph) is { } place ? place * scale : double.NaN,
        };
        box.Add(face, glyph, text, size, 0, 0);
        (box.Ascent, box.Descent, box.Width) = (Math.Max(0, top * scale), Math.Max(0, -bottom * scale), face.Advances[glyph] * scale);
        return box;
    }
}

using ReportBuilder.Model.Fonts.Variations;

namespace ReportBuilder.Model.Fonts;

/// <summary>A file with several faces (.ttc, .otc): where each begins, and what it is called (OpenType 1.9, "Font Collections").</summary>
internal static class FontCollection
{
    private const int MostFaces = 256;
    private const int MostNamed = 6;

    /// <summary>What is asked for as a face and as an instance of it: "Face#Bold" of a collection, "Bold" of a file with one variable face.</summary>
    public static (string Face, string Instance) Parts(FontBytes file, string wanted)
    {
        if (wanted.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at)
            return (wanted[..at], wanted[(at + 1)..]);
        var starts = Starts(file);
        if (wanted.Length == 0 || starts.Count != 1 || !FontReader.TableDirectory(file, starts[0]).ContainsKey("fvar"))
            return (wanted, "");
        return FaceNames.Of(file, starts[0]).Answers(wanted) && VariationAxes.Read(FontReader.TableDirectory(file, starts[0])).Find(wanted) is null
            ? (wanted, "")
            : ("", wanted);
    }

    /// <summary>The beginning of the face that is asked for by one of its names or by its number, from 0.</summary>
    /// <param name="wanted">Empty for the only face of a file.</param>
    /// <exception cref="FontFormatException">There is no such face, or several and none is named.</exception>
    public static int Start(FontBytes file, string wanted)
    {
        var starts = Starts(file);
        if (wanted.Length == 0 && starts.Count == 1)
            return starts[0];
        if (
            int.TryParse(wanted, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number < starts.Count
        )
            return starts[number];
        var names = starts.ConvertAll(start => FaceNames.Of(file, start));
        var found = names.FindIndex(face => face.Answers(wanted));
        if (found >= 0)
            return starts[found];
        var all = string.Join(", ", names.Take(MostNamed).Select(face => face.Full)) + (names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "");
        throw new FontFormatException(
            wanted.Length == 0
                ? $"the file holds {starts.Count} faces: write '#' and the name of one behind it ({all})"
                : $"the file has no face '{wanted}'; it holds {all}");
    }

    /// <summary>Where each face begins; 0 in a file of one.</summary>
    public static List<int> Starts(FontBytes file)
    {
        if (file.Length < 12 || file.Tag(0) != "ttcf")
            return [0];
        var count = file.Offset32(8);
        if (count is 0 or > MostFaces)
            throw new FontFormatException("the collection of fonts is damaged: it holds no faces, or more than any can");
        return [.. Enumerable.Range(0, count).Select(face => file.Offset32(12 + (4 * face)))];
    }
}

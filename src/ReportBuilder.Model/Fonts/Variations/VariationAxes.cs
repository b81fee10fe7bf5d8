namespace ReportBuilder.Model.Fonts.Variations;

/// <summary>The axes of a variable font and the instances that it names. Source: OpenType 1.9, 'fvar' and 'avar'.</summary>
internal sealed class VariationAxes
{
    private const int MostShown = 12;
    private const string WeightTag = "wght";

    private readonly Axis[] axes;
    private readonly NamedInstance[] instances;

    private VariationAxes(Axis[] axes, NamedInstance[] instances) => (this.axes, this.instances) = (axes, instances);

    public int Count => axes.Length;

    /// <exception cref="FontFormatException">The tables are damaged.</exception>
    public static VariationAxes Read(Dictionary<string, FontBytes> tables)
    {
        var fvar = tables["fvar"];
        var (axisCount, axisSize, instanceCount, instanceSize) = (fvar.U16(8), fvar.U16(10), fvar.U16(12), fvar.U16(14));
        if (axisCount is 0 or > 64 || axisSize < 20 || instanceSize < 4 + (4 * axisCount))
            throw Damaged();
        var axes = new Axis[axisCount];
        for (var at = 0; at < axisCount; at++)
        {
            var record = fvar.From(fvar.U16(4) + (axisSize * at));
            axes[at] = new(record.Tag(0), Fixed(record, 4), Fixed(record, 8), Fixed(record, 12));
            if (axes[at].Least > axes[at].Usual || axes[at].Usual > axes[at].Most)
                throw Damaged();
        }

        var names = tables.TryGetValue("name", out var name) ? NameReader.Names(name).ToLookup(found => found.Id, found => found.Text) : null;
        var instances = new NamedInstance[instanceCount];
        for (var at = 0; at < instanceCount; at++)
        {
            var record = fvar.From(fvar.U16(4) + (axisSize * axisCount) + (instanceSize * at));
            var coordinates = new double[axisCount];
            for (var axis = 0; axis < axisCount; axis++)
                coordinates[axis] = Fixed(record, 4 + (4 * axis));
            var postScript = instanceSize >= 6 + (4 * axisCount) ? names?[record.U16(4 + (4 * axisCount))].FirstOrDefault() : null;
            instances[at] = new(names?[record.U16(0)].FirstOrDefault() ?? "", postScript ?? "", coordinates);
        }

        return new(axes, instances);
    }

    /// <summary>The instance of that name, whatever its capitals and blanks; null where there is none.</summary>
    public NamedInstance? Find(string wanted) =>
        Array.Find(instances, instance => Plain(instance.Name) == Plain(wanted) || Plain(instance.PostScriptName) == Plain(wanted));

    public FontFormatException NoInstance(string wanted)
    {
        var names = instances.Select(instance => instance.Name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var near = Diagnostics.NearestName.Hint(wanted, names);
        var shown = names.Length == 0 ? "none that has a name"
            : string.Join(", ", names.Take(MostShown)) + (names.Length > MostShown ? $" and {names.Length - MostShown} more" : "");
        return new($"the variable font has no instance '{wanted}'{(near.Length > 0 ? $" ({near})" : "")}; it has {shown}");
    }

    /// <summary>The weight of an instance; null where the font has no axis of weight.</summary>
    public int? WeightOf(NamedInstance instance) =>
        Array.FindIndex(axes, axis => axis.Tag == WeightTag) is >= 0 and var at ? (int)Math.Clamp(FontUnits.Nearest(instance.Coordinates[at]), 1, 1000) : null;

    /// <summary>The place of an instance on each axis, from -1 to 1, in steps of 1/16384; 0 is the outline that the file holds.</summary>
    public double[] Normalised(NamedInstance instance, Dictionary<string, FontBytes> tables)
    {
        var place = new double[axes.Length];
        for (var at = 0; at < axes.Length; at++)
        {
            var axis = axes[at];
            var value = Math.Clamp(instance.Coordinates[at], axis.Least, axis.Most);
            place[at] = value < axis.Usual ? (value - axis.Usual) / (axis.Usual - axis.Least)
                : value > axis.Usual ? (value - axis.Usual) / (axis.Most - axis.Usual)
                : 0;
        }

        if (tables.TryGetValue("avar", out var avar))
            Bend(place, avar);
        for (var at = 0; at < place.Length; at++)
            place[at] = FontUnits.Nearest(place[at] * 16384) / 16384;
        return place;
    }

    /// <summary>Each axis by its own segments: straight between their ends.</summary>
    private static void Bend(double[] place, FontBytes avar)
    {
        if (avar.U16(0) != 1)
            throw new FontFormatException("the font's axes depend on each other (avar version 2), which is not read; take a file a weight");
        var at = 8;
        for (var axis = 0; axis < Math.Min(place.Length, avar.U16(6)); axis++)
        {
            var count = avar.U16(at);
            var (fromBefore, toBefore) = (-1.0, -1.0);
            var bent = place[axis];
            for (var segment = 0; segment < count; segment++)
            {
                var (from, to) = (avar.I16(at + 2 + (4 * segment)) / 16384.0, avar.I16(at + 4 + (4 * segment)) / 16384.0);
                if (segment > 0 && place[axis] >= fromBefore && place[axis] <= from)
                {
                    bent = from > fromBefore ? toBefore + ((to - toBefore) * (place[axis] - fromBefore) / (from - fromBefore)) : to;
                    break;
                }

                (fromBefore, toBefore) = (from, to);
            }

            place[axis] = Math.Clamp(bent, -1, 1);
            at += 2 + (4 * count);
        }
    }

    private static double Fixed(FontBytes table, int at) => (int)table.U32(at) / 65536.0;

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static FontFormatException Damaged() => new("the axes of the variable font are damaged");

    private sealed record Axis(string Tag, double Least, double Usual, double Most);
}

/// <summary>A place on the axes that the font has a name for: "SemiBold".</summary>
/// <param name="PostScriptName">Empty where the font gives none.</param>
/// <param name="Coordinates">One for each axis, in its own units.</param>
internal sealed record NamedInstance(string Name, string PostScriptName, double[] Coordinates);

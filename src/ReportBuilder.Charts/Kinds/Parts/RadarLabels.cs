namespace ReportBuilder.Charts.Kinds.Parts;

/// <summary>The names and numbers around a radar: one above, one below, the others in two columns where each keeps its own height.</summary>
internal static class RadarLabels
{
    /// <summary>Beside the web, in points.</summary>
    public const double Room = 72;

    private const double Off = 5;

    public static void Draw(ChartSpec spec, Sheet sheet, (double X, double Y) centre, double radius)
    {
        var labels = Enumerable.Range(0, spec.Rows.Length).Select(row => Of(spec, sheet, centre, radius, row)).ToArray();
        foreach (var label in labels.Where(label => label.Anchor == TextAnchor.Middle))
            Set(sheet, label, label.Y < centre.Y ? label.Y - (label.Height / 2) : label.Y + (label.Height / 2));

        var bottom = labels.Count(label => label.Anchor == TextAnchor.Middle) > 1 ? radius + Off - 1 : radius + Off + (3 * TextStyle.Axis.Leading);
        foreach (var side in new[] { TextAnchor.Start, TextAnchor.End })
            Column(sheet, [.. labels.Where(label => label.Anchor == side)], centre.Y - radius - Off + 1, centre.Y + bottom);
    }

    private static void Column(Sheet sheet, ImmutableArray<Label> labels, double top, double bottom)
    {
        var middles = Spread.Along(
            [.. labels.Select(label => label.Y)],
            [.. labels.Select(label => label.Height + 1)],
            [.. Enumerable.Range(0, labels.Length)],
            top,
            bottom);
        for (var index = 0; index < labels.Length; index++)
        {
            if (middles[index] is { } middle)
                Set(sheet, labels[index], middle);
            else
                sheet.Note(
                    "RB3020",
                    $"There is no room for the name of '{string.Join(' ', labels[index].Lines)}' beside the radar.",
                    "choose fewer axes, or a profile");
        }
    }

    private static Label Of(ChartSpec spec, Sheet sheet, (double X, double Y) centre, double radius, int row)
    {
        var angle = 2 * Math.PI * row / spec.Rows.Length;
        var at = Petals.Point(centre.X, centre.Y, angle, radius + Off);
        var anchor = Math.Sin(angle) switch { > 0.15 => TextAnchor.Start, < -0.15 => TextAnchor.End, _ => TextAnchor.Middle };
        var room = anchor switch { TextAnchor.Start => spec.Width - at.X, TextAnchor.End => at.X, _ => spec.Width / 2 };
        var number = spec.Rows[row].Values[0] is { } value ? Numbers.Print(value, spec) : "–";
        return new(at.X, at.Y, TextFit.Wrap(sheet, spec.Rows[row].Label, TextStyle.Axis, room, 2), number, anchor);
    }

    private static void Set(Sheet sheet, Label label, double middle)
    {
        var first = middle - (label.Height / 2) + (TextStyle.Axis.Leading / 2);
        for (var line = 0; line < label.Lines.Length; line++)
            sheet.TextAt(label.X, first + (line * TextStyle.Axis.Leading), label.Lines[line], TextStyle.Axis, sheet.Inks.Text, label.Anchor);

        sheet.TextAt(label.X, first + (label.Lines.Length * TextStyle.Axis.Leading), label.Number, TextStyle.AxisStrong, sheet.Inks.Text, label.Anchor);
    }

    private sealed record Label(double X, double Y, ImmutableArray<string> Lines, string Number, TextAnchor Anchor)
    {
        public double Height => (Lines.Length + 1) * TextStyle.Axis.Leading;
    }
}

using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Maths;

namespace ReportBuilder.Layout.Maths;

/// <summary>A formula of its own: in the middle of its column, smaller where it is too wide for it.</summary>
internal static class FormulaSetter
{
    public static List<Piece> Measure(DisplayFormula formula, GalleyFrame frame)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var tag = setting.Tags.Add(setting.Tags.Add(frame.Tag, "P", formula.Origin), "Formula", formula.Origin, new(Alternative: formula.Formula.Words));
        var style = look.Body;
        var box = setting.Maths.Display(formula.Formula.Tree, style);
        if (box.Width > frame.Width)
        {
            style = style.Scaled(frame.Width / box.Width);
            box = setting.Maths.Display(formula.Formula.Tree, style);
        }

        if (box.Width > frame.Width + 0.5)
            setting.Diagnostics.Add(Diagnostic.Warning(
                "RB5004",
                formula.Origin,
                "the formula is wider than its column",
                "write it in several lines between \\begin{aligned} and \\end{aligned}, with \\\\ between them"));
        var height = frame.ToHalfLines(box.Height);
        var top = (height - box.Height) / 2;
        return
        [
            new(height, (page, x, y) =>
            {
                tag.StandsAt(page, new(x + ((frame.Width - box.Width) / 2), y + top, box.Width, box.Height));
                box.Draw(page, x + ((frame.Width - box.Width) / 2), y + top + box.Ascent, look.Ink, tag.Id);
            })
            {
                Before = frame.HalfLine,
                OnGrid = true,
                Origin = formula.Origin,
            },
        ];
    }
}

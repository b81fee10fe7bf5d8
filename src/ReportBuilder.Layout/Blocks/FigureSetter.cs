using ReportBuilder.Layout.Blocks.Parts;
using ReportBuilder.Layout.Flow;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Layout.Blocks;

/// <summary>A chart under a rule: its finding, what is measured, the drawing, its source.</summary>
/// <remarks>
/// Caption and source stand beside the Figure element in a Div, not inside it: a reader that speaks a figure's alternative text leaves out
/// what is inside the figure, and the finding should be heard.
/// </remarks>
internal static class FigureSetter
{
    private const double RuleToText = 6;
    private const double AroundDrawing = 7;
    private const double LargestScale = 1.2;
    private const double BelowFigure = 6;

    public static List<Piece> Measure(Figure figure, GalleyFrame frame)
    {
        var (setting, look) = (frame.Setting, frame.Look);
        var worded = figure.Finding.Length + figure.Measures.Length + figure.SourceLine.Length > 0;
        var parent = worded ? setting.Tags.Add(frame.Tag, "Div", figure.Origin) : frame.Tag;
        var words = new Words(figure, frame, parent);
        var picture = new Picture(figure, setting, look, parent, frame.Width, maximumScale: figure.Drawing.Width < 0.8 * frame.Width ? LargestScale : 1);
        words.ReadSource(setting, parent, frame.Width, look);
        var drawingTop = worded ? RuleToText + words.HeadHeight + AroundDrawing : 0;
        var sourceTop = drawingTop + picture.Height + (words.Source is null ? 0 : AroundDrawing - 2);
        var height = frame.ToHalfLines(sourceTop + (words.Source?.Height ?? 0) + BelowFigure);
        return
        [
            new(height, (page, x, y) =>
            {
                if (worded)
                    page.Rule(x, y + 0.45, x + frame.Width, y + 0.45, look.Ink, 0.9);
                words.Draw(page, x, y + RuleToText);
                picture.Draw(page, x, y + drawingTop);
                words.Source?.Draw(page, x, y + sourceTop);
            })
            {
                Before = look.Grid,
                OnGrid = true,
                Floats = true,
                IsFigure = figure.Number > 0,
                Origin = figure.Origin,
            },
        ];
    }

    private sealed class Words
    {
        private readonly TextBlock? finding;
        private readonly TextBlock? measures;
        private readonly Figure figure;

        public Words(Figure figure, GalleyFrame frame, TagBuilder parent)
        {
            var (setting, look) = (frame.Setting, frame.Look);
            this.figure = figure;
            if (figure.Finding.Length + figure.Measures.Length == 0)
                return;
            var caption = setting.Tags.Add(parent, "Caption", figure.Origin);
            if (figure.Finding.Length > 0)
                finding = setting.Text(figure.Finding, TypeScale.Finding(look.Ink), frame.Width, setting.Tags.Add(caption, "P", figure.Origin));
            if (figure.Measures.Length > 0)
                measures = setting.Text(figure.Measures, TypeScale.Caption(look.Muted), frame.Width, setting.Tags.Add(caption, "P", figure.Origin));
        }

        public TextBlock? Source { get; private set; }

        public double HeadHeight => (finding?.Height ?? 0) + (measures is null ? 0 : measures.Height + 1);

        public void ReadSource(Setting setting, TagBuilder parent, double width, Look look)
        {
            var number = figure.Number > 0 ? setting.Wording.Say("figure.number", ("number", figure.Number)) : "";
            var line = (number.Length, figure.SourceLine.Length) switch
            {
                (0, _) => figure.SourceLine,
                (_, 0) => number,
                _ => setting.Wording.Say("figure.source", ("figure", number), ("source", figure.SourceLine)),
            };
            if (line.Length > 0)
                Source = setting.Text(line, TypeScale.Source(look.Muted), width, setting.Tags.Add(parent, "P", figure.Origin));
        }

        public void Draw(Pages.PageCanvas page, double x, double y)
        {
            finding?.Draw(page, x, y);
            measures?.Draw(page, x, y + (finding?.Height ?? 0) + 1);
        }
    }
}

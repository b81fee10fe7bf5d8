using System.Globalization;
using System.Text;

namespace ReportBuilder.Stages;

/// <summary>Lines of text with invariant numbers and line feeds, under a heading a stage.</summary>
internal sealed class StageText
{
    private readonly StringBuilder text = new();

    public StageText(string stage) => Line(0, $"== {stage}");

    public StageText Line(int depth, FormattableString line) => Line(depth, line.ToString(CultureInfo.InvariantCulture));

    public StageText Line(int depth, string line)
    {
        text.Append(' ', 2 * depth).Append(line).Append('\n');
        return this;
    }

    public override string ToString() => text.Append('\n').ToString();
}

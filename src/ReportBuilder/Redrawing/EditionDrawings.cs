using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ReportBuilder.Charts.DataDrawings;
using ReportBuilder.Html.Svg;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Redrawing;

/// <summary>A drawing of the data as its file is to be.</summary>
internal sealed record DrawnFile(string Path, ImmutableArray<byte> Bytes, SourcePlace Place);

/// <summary>The drawings that data/drawings.csv asks for, and whether the edition has them as the data are now.</summary>
internal static class EditionDrawings
{
    public static Outcome<ImmutableArray<DrawnFile>> Draw(ReportInputs inputs, Scorebook scores)
    {
        if (inputs.Drawings.IsEmpty)
            return Outcome.Of<ImmutableArray<DrawnFile>>([]);
        var colours = inputs.Theme.Tokens()
            .Where(token => inputs.Theme.Colour(token) is not null)
            .ToDictionary(token => token, token => $"var(--{token}, {inputs.Theme.Colour(token)!.Light})", StringComparer.Ordinal);
        var (drawn, said) = (ImmutableArray.CreateBuilder<DrawnFile>(), ImmutableArray.CreateBuilder<Diagnostic>());
        foreach (var order in inputs.Drawings)
        {
            var made = DataDrawing.Draw(order, scores);
            said.AddRange(made.Diagnostics);
            if (made.Value is { } drawing)
                drawn.Add(new(order.Path, Bytes(DrawingSvg.WriteStandalone(drawing, "", colours, inputs.Fonts.Name)), order.Place));
        }

        return Outcome.Of(drawn.ToImmutable(), said);
    }

    /// <summary>RB1416: a drawing is not there, or shows other data than the edition has.</summary>
    public static IEnumerable<Diagnostic> Stale(ReportInputs inputs, Scorebook scores)
    {
        // A drawing says nothing in words: it is looked at once, in the main language.
        if (!inputs.Edition.Languages.IsMain)
            yield break;
        var drawn = Draw(inputs, scores);
        foreach (var said in drawn.Diagnostics)
            yield return said;
        foreach (var file in drawn.Value)
        {
            if (!inputs.Pictures.TryGetValue(file.Path, out var there))
                yield return Diagnostic.Warning("RB1416", file.Place, $"{file.Path} is not drawn yet", "run 'reportbuilder draw'");
            else if (!SameLines(there.Bytes.AsSpan(), file.Bytes.AsSpan()))
                yield return Diagnostic.Warning(
                    "RB1416",
                    file.Place,
                    $"{file.Path} is older than the data that it shows",
                    "run 'reportbuilder draw', and look at it"
                );
        }
    }

    /// <summary>Line endings are git's business.</summary>
    private static bool SameLines(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other) =>
        one.SequenceEqual(other) || (one.Contains((byte)'\r') && Encoding.UTF8.GetString(one).ReplaceLineEndings("\n") == Encoding.UTF8.GetString(other));

    private static ImmutableArray<byte> Bytes(string text) => ImmutableCollectionsMarshal.AsImmutableArray(Encoding.UTF8.GetBytes(text));
}

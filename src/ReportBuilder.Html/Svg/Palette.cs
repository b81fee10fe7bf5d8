using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Svg;

/// <summary>The literal colours of drawings, by token. Palettes of the same colours are equal.</summary>
/// <param name="colours">For example "#0A6E8A".</param>
internal sealed class Palette(IReadOnlyDictionary<string, string> colours) : IEquatable<Palette>
{
    /// <summary>The colours of a theme on white.</summary>
    public static Palette Light(Theme theme) =>
        new(
            theme
                .Tokens()
                .Where(token => theme.Colour(token) is not null)
                .ToDictionary(token => token, token => theme.Colour(token)!.Light, StringComparer.Ordinal)
        );

    /// <exception cref="ArgumentException">There is no such colour.</exception>
    public string this[string token] => Find(token) ?? throw new ArgumentException($"There is no colour for the token '{token}'.", nameof(token));

    public string? Find(string token) => token.StartsWith('#') ? token : colours.GetValueOrDefault(token);

    public bool Equals(Palette? other)
    {
        if (other is null || Count != other.Count)
            return false;
        foreach (var (token, colour) in colours)
        {
            if (other.Find(token) != colour)
                return false;
        }

        return true;
    }

    public override bool Equals(object? other) => Equals(other as Palette);

    public override int GetHashCode() => Count;

    private int Count => colours.Count;
}

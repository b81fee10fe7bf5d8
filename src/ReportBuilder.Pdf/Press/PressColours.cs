using System.Collections.Concurrent;
using ReportBuilder.Model.Pages;
using ReportBuilder.Pictures.Icc;

namespace ReportBuilder.Pdf.Press;

/// <summary>
/// The inks of the report's colours. Areas go by the profile. Letters and lines in black or grey are printed with black alone: four inks
/// that do not quite meet would blur them.
/// </summary>
internal sealed class PressColours(InkProfile profile)
{
    /// <summary>Parts of a grey differ by no more than this.</summary>
    private const double MostChroma = 0.12;

    /// <summary>Grey letters that are darker than this lightness are black.</summary>
    private const double BlackBelow = 25;
    private readonly ConcurrentDictionary<Rgb, CmykColour> known = new();

    public static CmykColour Black { get; } = new(0, 0, 0, 1);

    public CmykColour Area(Rgb colour) => known.GetOrAdd(colour, each => Rounded(profile.Cmyk(Look(each))));

    public CmykColour Letters(Rgb colour) => IsGrey(colour) ? Grey(colour) : Area(colour);

    public CmykColour Line(Rgb colour) => Letters(colour);

    private static CmykColour Grey(Rgb colour) =>
        Look(colour).L is var lightness && lightness < BlackBelow ? Black : new(0, 0, 0, Round(1 - (lightness / 100)));

    private static bool IsGrey(Rgb colour) =>
        Math.Max(colour.Red, Math.Max(colour.Green, colour.Blue)) - Math.Min(colour.Red, Math.Min(colour.Green, colour.Blue)) <= MostChroma;

    private static Lab Look(Rgb colour) => RgbProfile.Srgb.Lab(Byte(colour.Red), Byte(colour.Green), Byte(colour.Blue));

    private static int Byte(double part) => (int)Math.Round(Math.Clamp(part, 0, 1) * 255);

    private static CmykColour Rounded(CmykColour inks) => new(Round(inks.Cyan), Round(inks.Magenta), Round(inks.Yellow), Round(inks.Black));

    private static double Round(double ink) => Math.Round(Math.Clamp(ink, 0, 1), 3);
}

using System.Globalization;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Composing;

/// <summary>
/// The addresses that a part of the report asks for. While it is not known what stands before, each goes by the name that it would have if nothing did; settling then
/// asks for them in reading order.
/// </summary>
internal sealed class AnchorWishes(Anchors planned)
{
    private readonly Anchors own = new(planned);
    private readonly List<AnchorWish> wishes = [];

    public List<AnchorWish> InOrder => wishes;

    /// <summary>Takes the first free of: the wished id, the id with the section's before it, the id with a number behind it.</summary>
    public string Take(string wished, string section = "") => Note(new(wished, section, own.Take(wished, section)));

    /// <summary>The address of a numbered figure: its number in the report, which is not known yet.</summary>
    public string TakeFigure(int number, string section) => Note(new("", section, own.Take(Figure(number), section)) { Figure = number });

    /// <summary>An id that an author wrote, which has to be free.</summary>
    public string TakeExplicit(string id, string section, SourcePlace place) => Note(new(id, section, own.Take(id, section)) { Explicit = place });

    /// <summary>Asks for the same as before, in a part where the same is free.</summary>
    public void TakeAgain(AnchorWish[] before)
    {
        foreach (var wish in before)
            own.Occupy(wish.Given);
        wishes.AddRange(before);
    }

    public static string Figure(int number) => string.Create(CultureInfo.InvariantCulture, $"figure-{number}");

    private string Note(AnchorWish wish)
    {
        wishes.Add(wish);
        return wish.Given;
    }
}

/// <summary>One address that a part asked for.</summary>
/// <param name="Given">What it goes by in the part; no other of the part has it.</param>
internal sealed record AnchorWish(string Wished, string Section, string Given)
{
    /// <summary>Of a numbered figure: its number in the part. The wish follows from its number in the report.</summary>
    public int Figure { get; init; }

    /// <summary>Where an author wrote the id; null where it was made from words.</summary>
    public SourcePlace? Explicit { get; init; }
}

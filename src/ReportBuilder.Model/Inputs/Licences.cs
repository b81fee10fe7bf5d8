namespace ReportBuilder.Model.Inputs;

/// <summary>Terms of use: their name, as in "CC BY 4.0", and where they can be read.</summary>
/// <param name="Address">A web address, or the empty string.</param>
public sealed record Licence(string Name, string Address);

/// <summary>What readers may do with the edition's text, its figures and its data, from `licence` in content/report.yaml.</summary>
/// <remarks>Null stands for what the edition does not say: nothing is granted by default.</remarks>
public sealed record Licences(Licence? Text, Licence? Figures, Licence? Data)
{
    /// <summary>An edition that says nothing of its terms.</summary>
    public static Licences None { get; } = new(null, null, null);

    public bool IsEmpty => this is { Text: null, Figures: null, Data: null };
}

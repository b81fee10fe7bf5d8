namespace ReportBuilder.Model.Phrases;

/// <summary>
/// A phrase and what stands in its places, to be said later: whoever computes knows what happened, whoever prints knows the language.
/// </summary>
/// <param name="places">A place may hold a phrase that is said later too.</param>
public sealed class PendingPhrase(string key, params (string Name, object? Value)[] places)
{
    public string Key => key;

    public string Say(Wording wording) =>
        wording.Say(key, [.. places.Select(place => (place.Name, place.Value is PendingPhrase inner ? inner.Say(wording) : place.Value))]);

    /// <summary>In English, for messages to editors.</summary>
    public override string ToString() => Say(Wording.Neutral);
}

using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Phrases;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportBuilder.Templates;

/// <summary>
/// <c>{{ say "units.all" "count" 60 }}</c>: a phrase of the edition's language by its key, then the names of its places, each with what stands
/// there.
/// </summary>
public sealed class SayFunction(Wording wording) : TemplateFunction(1, MostArguments)
{
    public const string Name = "say";

    /// <summary>The key, and the places of a long sentence.</summary>
    public const int MostArguments = 25;

    public override object? Call(TemplateContext context, SourceSpan span, ScriptArray arguments)
    {
        var (closed, key) = ((ClosedContext)context, arguments[0] as string ?? "");
        if (arguments.Count % 2 == 0)
            throw closed.FaultOf(span, $"the phrase '{key}' is given a place without what stands there", "write: say \"key\" \"place\" value");
        if (Wording.TextOf(wording.SpokenLanguage, key) is null)
            throw closed.FaultOf(
                span,
                $"there is no phrase '{key}'",
                NearestName.Hint(key, Wording.Keys) is { Length: > 0 } near ? near : "docs/languages.md lists the keys"
            );
        var places = new (string, object?)[arguments.Count / 2];
        for (var at = 0; at < places.Length; at++)
            places[at] = (arguments[1 + (2 * at)] as string ?? "", arguments[2 + (2 * at)]);
        var said = new Said(wording, key, places);
        return said.Missing is { } missing
            ? throw closed.FaultOf(
                span,
                $"the phrase '{key}' has a place '{missing}', and nothing is given for it",
                $"write: say \"{key}\" \"{missing}\" value"
            )
            : said;
    }
}

/// <summary>A phrase as a template says it: its places may hold markup or calls, so that it is written piece by piece.</summary>
public sealed class Said(Wording wording, string key, (string Name, object? Value)[] places)
{
    /// <summary>A place of the phrase that nothing is given for, or null.</summary>
    internal string? Missing => wording.PlacesOf(key).FirstOrDefault(place => !wording.IsTerm(place) && !Array.Exists(places, given => given.Name == place));

    public void Write(IPhraseWriter writer) => wording.Write(writer, key, places);

    /// <summary>As plain text, for places of other phrases and attributes.</summary>
    public override string ToString() => wording.Say(key, places);
}

using System.Collections;
using ReportBuilder.Composing.Expressions;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportBuilder.Composing.Templates;

/// <summary><c>standings parts unit</c>: the parts of a list, each with the rank that a unit has in it: "Trade (3rd) and Ports (5th)".</summary>
internal sealed class StandingsFunction(Wording wording) : TemplateFunction(2, 2)
{
    public const string Name = "standings";

    public override object? Call(TemplateContext context, SourceSpan span, ScriptArray arguments)
    {
        var unit = new TextArgument(arguments[1] as string ?? "");
        var path = ((DocumentContext)context).CurrentPath;
        List<object> standings = [];
        foreach (var item in arguments[0] as IEnumerable ?? Array.Empty<object>())
        {
            var part = item?.ToString() ?? "";
            var rank = new FunctionCall("ordinal", [new CallArgument(new("rank", [unit, new TextArgument(part)]))]);
            standings.Add(new Said(wording, "profile.standing", [("part", part), ("rank", new CallValue(rank, path, span))]));
        }

        return standings.Count == 0 ? null : Together(standings);
    }

    /// <summary>As <see cref="Wording.List"/> says a list, of what is no text yet.</summary>
    private object Together(List<object> items)
    {
        var list = items[0];
        for (var at = 1; at < items.Count - 1; at++)
            list = new Said(wording, "list.more", [("list", list), ("next", items[at])]);
        return items.Count == 1 ? list : new Said(wording, items.Count == 2 ? "list.two" : "list.last", [("list", list), ("last", items[^1])]);
    }
}

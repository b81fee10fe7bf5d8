using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using ReportBuilder.Model.Diagnostics;

namespace ReportBuilder.Terminal;

/// <summary>What a person reads when the command line makes no sense: one line that says what is wrong, and where the help is.</summary>
internal static class UsageReport
{
    public static bool MakesNoSense(ParseResult parsed) => parsed.Action is ParseErrorAction || StrayOptions(parsed).Any();

    public static void Print(ParseResult parsed, TextWriter to)
    {
        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "reportbuilder" : $"reportbuilder {command.Name}";
        to.WriteLine($"{name}: {Sentence(parsed, command)} See '{name} --help'.");
    }

    /// <summary>Options that the command does not know: they would be taken for folders. After "--" a name may begin as it likes.</summary>
    private static IEnumerable<string> StrayOptions(ParseResult parsed)
    {
        if (parsed.Action is { ClearsParseErrors: true })
            return [];
        var given = parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).ToHashSet();
        return parsed.CommandResult.Command.Arguments
            .SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
            .Where(token => token.Value is ['-', _, ..] && given.Contains(token))
            .Select(token => token.Value);
    }

    private static string Sentence(ParseResult parsed, Command command)
    {
        if (StrayOptions(parsed).Concat(parsed.UnmatchedTokens).FirstOrDefault() is not { } unknown)
            return InOneLine(parsed.Errors[0].Message);
        var kind = unknown.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        var hint = NearestName.Hint(unknown, Known(command, kind));
        return $"there is no {kind} '{unknown}' here{(hint.Length > 0 ? $"; {hint}" : ".")}";
    }

    private static IEnumerable<string> Known(Command command, string kind) => kind switch
    {
        "option" => command.Options.Select(option => option.Name),
        "command" => command.Subcommands.Select(known => known.Name),
        _ => [],
    };

    /// <remarks>The words that an option takes come one a line.</remarks>
    private static string InOneLine(string message) =>
        string.Join(", ", message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Replace(":, ", ": ", StringComparison.Ordinal)
            .TrimEnd('.') + ".";
}

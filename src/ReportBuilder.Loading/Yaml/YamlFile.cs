using System.Collections.Immutable;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs.Review;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReportBuilder.Loading.Yaml;

/// <summary>Reads one YAML document from the parser's events, which carry lines and columns.</summary>
/// <remarks>
/// Bounded on purpose: aliases and tags are refused (no file of an edition needs them, and nested aliases grow without limit), and so is
/// nesting deeper than <see cref="DeepestLevel"/>.
/// </remarks>
internal sealed class YamlFile
{
    public const int DeepestLevel = 24;

    private readonly string path;
    private readonly int firstLine;
    private readonly Findings findings;
    private readonly IParser parser;

    private YamlFile(string path, string text, int firstLine, Findings findings)
    {
        (this.path, this.firstLine, this.findings) = (path, firstLine, findings);
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The mapping at the root of the text, or null (with a diagnostic) where there is none.</summary>
    /// <param name="firstLine">The line of the file at which the text starts, from 1.</param>
    public static YamlMap? Read(string path, string text, int firstLine, Findings findings)
    {
        var file = new YamlFile(path, text, firstLine, findings);
        try
        {
            return file.Root();
        }
        catch (YamlRefused refused)
        {
            findings.Error(refused.Code, refused.Place, refused.Message, refused.Hint);
        }
        catch (YamlException broken)
        {
            var (line, column, hint) = Fault(text, broken);
            findings.Error("RB1101", new(path, line + firstLine - 1, column), $"the YAML cannot be read: {Cause(broken)}", hint);
        }
        catch (Exception stuck) when (stuck is (InvalidOperationException or ArgumentException or FormatException or OverflowException) && stuck.Source == nameof(YamlDotNet))
        {
            // Its scanner gives up on a bracket that never closes before a colon or comma, without a word about the place.
            var last = file.parser.Current is { } current ? file.PlaceOf(current) : new SourcePlace(path, firstLine, 1);
            findings.Error("RB1101", last, "the YAML cannot be read: what stands here, or just after it, does not end", "close what '[' or '{' opens, or quote the value");
        }

        return null;
    }

    private YamlMap? Root()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            return new([], new(path, firstLine, 1));
        var root = Value(1);
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
            findings.Error("RB1101", PlaceOf(parser.Current!), "the file holds a second YAML document", "delete the line of three hyphens");
        if (root is YamlMap map)
            return map;
        if (root is not YamlText { Text: "" })
            findings.Error("RB1107", root.Place, "keys and values are needed here", "write lines such as 'title: The title'");
        return root is YamlText { Text: "" } ? new([], root.Place) : null;
    }

    private YamlValue Value(int level)
    {
        var found = parser.Consume<ParsingEvent>();
        if (level > DeepestLevel)
            throw new YamlRefused("RB1105", PlaceOf(found), $"the values nest deeper than {DeepestLevel} levels", "");
        Refuse(found);
        return found switch
        {
            Scalar scalar => new YamlText(Printable(Words(scalar), scalar), scalar.Style != ScalarStyle.Plain, PlaceOf(scalar)),
            SequenceStart => List(PlaceOf(found), level),
            MappingStart => Map(PlaceOf(found), level),
            _ => throw new YamlException(found.Start, found.End, "a value is missing"),
        };
    }

    /// <summary>What stands in a setting is printed as it is, comments and changes of reviewers too.</summary>
    private string Printable(string words, Scalar scalar)
    {
        if (CriticMarks.In(words) is { Length: > 0 } sign)
            findings.Error(
                "RB1117",
                PlaceOf(scalar),
                $"a comment or change of a reviewer ('{sign}') cannot stand in a setting: it would be printed",
                "take it out, or put it into the running text"
            );
        return words;
    }

    private YamlList List(SourcePlace place, int level)
    {
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Value(level + 1));
        return new(items.ToImmutable(), place);
    }

    private YamlMap Map(SourcePlace place, int level)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var first = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Value(level + 1) is not YamlText key)
                throw new YamlRefused("RB1107", place, "a key is a list or a mapping", "write keys as plain words");
            var value = Value(level + 1);
            if (first.TryAdd(key.Text, key.Place))
                entries.Add(new(key.Text, key.Place, value));
            else
                findings.Error("RB1102", key.Place, $"the key '{key.Text}' is there twice (first in line {first[key.Text].Line})", "keep one of the two");
        }

        return new(entries.ToImmutable(), place);
    }

    private void Refuse(ParsingEvent found)
    {
        if (found is AnchorAlias || found is NodeEvent { Anchor.IsEmpty: false })
            throw new YamlRefused("RB1104", PlaceOf(found), "anchors and aliases (& and *) are not read", "write the value out, or put it in quotes where it starts with & or *");
        if (found is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
            throw new YamlRefused("RB1104", PlaceOf(found), "tags (words with an exclamation mark) are not read", "put the value in quotes where it starts with !");
    }

    private SourcePlace PlaceOf(ParsingEvent found) => new(path, (int)found.Start.Line + firstLine - 1, (int)found.Start.Column);

    private static string Words(Scalar scalar) =>
        scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" } ? "" : scalar.Value;

    /// <summary>The parser's own words without the place that it puts before them.</summary>
    private static string Cause(YamlException broken)
    {
        var message = broken.Message;
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        var cause = (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.');
        return cause.Length == 0 ? "unknown cause" : char.ToLowerInvariant(cause[0]) + cause[1..];
    }

    /// <summary>Where the fault is likely to be, and a hint: the parser names the start of the value that it was in.</summary>
    private static (int Line, int Column, string Hint) Fault(string text, YamlException broken)
    {
        var lines = text.Split('\n');
        var start = Math.Clamp((int)broken.Start.Line, 1, lines.Length);
        var tab = Array.FindIndex(lines, start - 1, line => line.TrimStart(' ').StartsWith('\t'));
        if (tab >= 0 && broken.Message.Contains(" tab ", StringComparison.Ordinal))
            return (tab + 1, lines[tab].IndexOf('\t', StringComparison.Ordinal) + 1, "indent with spaces: a tab is not allowed");
        var hint = lines[start - 1].Count(c => c == ':') > 1 ? "put a value that has a colon in quotes" : "look at the indentation and the quotes of this line and the one before";
        return (start, Math.Max(1, (int)broken.Start.Column), hint);
    }

    /// <summary>Something that YAML allows and an edition does not.</summary>
    private sealed class YamlRefused(string code, SourcePlace place, string message, string hint) : Exception(message)
    {
        public string Code => code;

        public SourcePlace Place => place;

        public string Hint => hint;
    }
}

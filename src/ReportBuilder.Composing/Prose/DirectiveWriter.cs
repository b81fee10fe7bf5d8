using System.Collections.Frozen;
using System.Collections.Immutable;
using ReportBuilder.Composing.Figures;
using ReportBuilder.Composing.Pictures;
using ReportBuilder.Composing.Prose.Parsers;
using ReportBuilder.Composing.Tables;
using ReportBuilder.Composing.Tables.Own;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Prose;

/// <summary>Writes the blocks between lines of colons: charts, tables, pictures, pull quotes, boxes of facts, key figures, call-outs and epigraphs.</summary>
internal sealed class DirectiveWriter(SectionDraft draft, BlockWriter blocks, TextOrigin origin)
{
    private static readonly FrozenDictionary<string, CallOutKind> CallOuts =
        Enum.GetValues<CallOutKind>().ToFrozenDictionary(CallOutWords.Name, StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Names =
        ["chart", "table", "pull", "facts", "figures", "epigraph", "picture", "gallery", "portrait", "qr", .. CallOuts.Keys];

    public IEnumerable<Block> Write(Directive directive)
    {
        var place = origin.At(directive.Line, directive.Column);
        var lines = Lines(directive);
        if (directive.IsOpen)
            draft.Warn("RB4115", place, $"'::: {directive.Info}' is not closed", "end it with a line of three colons");
        return directive.Info switch
        {
            "chart" => Chart(directive.Arguments ?? "", lines, place),
            "table" => Table(directive.Arguments ?? "", lines, place),
            "pull" => Pull(lines, place),
            "facts" => Facts(directive.Arguments ?? "", lines, place),
            "figures" => Figures(lines, place),
            "epigraph" => Epigraph(directive, lines, place),
            "picture" => new PictureBlocks(draft, origin).Picture(directive.Arguments ?? "", lines, place),
            "gallery" => new PictureBlocks(draft, origin).Gallery(lines, place),
            "portrait" => new PictureBlocks(draft, origin).Portrait(directive.Arguments ?? "", lines, place),
            "qr" => QrBlocks.Write(draft, directive.Arguments ?? "", blocks.Inside(directive.Line + 1).Write(Text(lines)), place),
            { } name when CallOuts.TryGetValue(name, out var kind) => [CallOut(kind, directive, lines, place)],
            { } mark when mark.StartsWith('{') => InLanguage($"{mark} {directive.Arguments}".Trim(), directive, lines, place),
            var other => Unknown(other ?? "", place),
        };
    }

    private static ImmutableArray<DirectiveLine> Lines(Directive directive)
    {
        var lines = ImmutableArray.CreateBuilder<DirectiveLine>(directive.Lines.Count);
        for (var index = 0; index < directive.Lines.Count; index++)
        {
            ref readonly var line = ref directive.Lines.Lines[index];
            lines.Add(new(line.Slice.ToString(), directive.Line + 1 + index, line.Column));
        }

        return lines.MoveToImmutable();
    }

    /// <summary>Blocks in another language. What they are written as stands between the lines; nothing is drawn around them.</summary>
    private IEnumerable<Block> InLanguage(string written, Directive directive, ImmutableArray<DirectiveLine> lines, SourcePlace place)
    {
        var (mark, end) = SpanMark.Read(written, 0, written.Length - 1);
        if (mark.Kind != SpanKind.Language || end != written.Length)
            return Unknown(written, place);
        ImmutableArray<Block> Content() => blocks.Inside(directive.Line + 1).Write(Text(lines));
        return draft.TakeLanguage(mark.Text, place) is { } tag ? [new LanguagePart(tag, draft.In(tag, Content), place)] : Content();
    }

    private IEnumerable<Block> Unknown(string name, SourcePlace place)
    {
        if (name.Length == 0)
            draft.Error("RB4116", place, "these colons end no block", "a block that holds another has one colon more in its first and last line");
        else
            draft.Error("RB4116", place, $"there is no block '{name}'", NearestName.Hint(name, Names) is { Length: > 0 } hint ? hint : $"the blocks are {string.Join(", ", Names)}");
        return [];
    }

    private IEnumerable<Block> Chart(string kindName, ImmutableArray<DirectiveLine> lines, SourcePlace place)
    {
        if (!ChartKinds.TryFind(kindName.Trim(), out var kind))
        {
            draft.Error(
                "RB4117",
                place,
                $"there is no chart '{kindName}'",
                NearestName.Hint(kindName, ChartKinds.Names) is { Length: > 0 } hint ? hint : $"the charts are {string.Join(", ", ChartKinds.Names)}"
            );
            return [];
        }

        return new FigureWriter(draft, blocks).Write(kind, Keys(lines), origin, place) is { } figure ? [figure] : [];
    }

    private IEnumerable<Block> Table(string name, ImmutableArray<DirectiveLine> lines, SourcePlace place)
    {
        var keys = Keys(lines);
        if (TableKeys.IsPath(name.Trim()))
            return new PrintedTables(draft, blocks, keys, origin, place).Write(name.Trim()) is { } own ? [own] : [];
        if (new DataTables(draft, blocks).Write(name.Trim(), keys, place) is { } table)
            return [table];
        draft.Error(
            "RB4118",
            place,
            $"there is no table '{name}'",
            NearestName.Hint(name, DataTables.Names) is { Length: > 0 } hint ? hint : $"the tables are {string.Join(", ", DataTables.Names)}"
        );
        return [];
    }

    private ChartKeys Keys(ImmutableArray<DirectiveLine> lines) =>
        ChartKeys.Read(lines, (line, message, hint) => draft.Error("RB4119", origin.At(line.Line, line.Column), message, hint));

    private IEnumerable<Block> Pull(ImmutableArray<DirectiveLine> lines, SourcePlace place)
    {
        var text = Text(lines).Trim();
        if (text.Length == 0)
            return [];
        var (inlines, prose) = blocks.Line(text, lines[0].Line, lines[0].Column);
        return [new PullQuote(inlines, place) { Id = blocks.Record(prose) }];
    }

    private CallOut CallOut(CallOutKind kind, Directive directive, ImmutableArray<DirectiveLine> lines, SourcePlace place)
    {
        var title = directive.Arguments?.Trim() ?? "";
        draft.NoteText(title, place, blocks.FromTemplate);
        var content = blocks.Inside(directive.Line + 1).Write(Text(lines));
        if (content.IsEmpty)
            draft.Error("RB4135", place, $"'::: {directive.Info}' holds nothing", "write its text between the two lines of colons");
        return new(kind, Typography.Set(title, '\0'), content, place);
    }

    private IEnumerable<Block> Epigraph(Directive directive, ImmutableArray<DirectiveLine> lines, SourcePlace place)
    {
        var inside = blocks.Inside(directive.Line + 1);
        return inside.Parse(Text(lines)) is { Count: > 0 } text ? [inside.Parts.Quote(text, place, isEpigraph: true)] : [];
    }

    private static string Text(ImmutableArray<DirectiveLine> lines) => string.Join('\n', lines.Select(line => line.Text));

    private IEnumerable<Block> Facts(string title, ImmutableArray<DirectiveLine> lines, SourcePlace place)
    {
        draft.NoteText(title.Trim(), place, blocks.FromTemplate);
        return [new FactsBox(Typography.Set(title.Trim(), '\0'), [.. Pairs(lines)], place)];
    }

    private IEnumerable<Block> Figures(ImmutableArray<DirectiveLine> lines, SourcePlace place) =>
        [new KeyFigures([.. Pairs(lines).Select(pair => new KeyFigure(pair.Term, pair.Description))], place)];

    private List<FactRow> Pairs(ImmutableArray<DirectiveLine> lines)
    {
        var pairs = new List<FactRow>();
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            var colon = Scan.ColonOutsideCalls(line.Text);
            if (colon < 0)
            {
                draft.Error("RB4120", origin.At(line.Line, line.Column), "the line has no colon", "write 'what it is: its value'");
                continue;
            }

            pairs.Add(new(Part(line, 0, colon), Part(line, colon + 1, line.Text.Length)));
        }

        return pairs;
    }

    private ImmutableArray<Inline> Part(DirectiveLine line, int start, int end)
    {
        var piece = line.Text[start..end];
        var indent = piece.Length - piece.TrimStart().Length;
        var (inlines, prose) = blocks.Line(piece.Trim(), line.Line, line.Column + start + indent);
        blocks.Record(prose);
        return inlines;
    }
}

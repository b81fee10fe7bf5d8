using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Tests.Composing;

public sealed class WordTests
{
    [Fact]
    public void Words_are_what_stands_between_white_space_however_text_is_cut_into_runs() => Prop.ForAll<string?[]>(runs =>
    {
        ImmutableArray<Inline> text = [.. runs.Select(Run)];
        Assert.Equal(PlainText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, Words.In(text));
    }).QuickCheckThrowOnFailure();

    private static Inline Run(string? text, int index) => (text, index % 4) switch
    {
        (null, _) => new LineBreak(),
        (_, 0) => new Strong([new TextRun(text)]),
        (_, 1) => new Bound("claim", [new TextRun(text), new NoteReference("ref-1", "note-1", 1)]),
        (_, 2) => new Code(text),
        _ => new TextRun(text),
    };
}

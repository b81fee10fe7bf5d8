using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportBuilder.Composing.Entailment.Sentences;
using ReportBuilder.Composing.Fixing;
using ReportBuilder.Composing.Prose;
using ReportBuilder.Composing.Rules.Languages;
using ReportBuilder.Composing.Rules.Unbound;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Composing.Rules.Numbers;

/// <summary>
/// Numbers, and words that rank, in prose that neither data nor a source holds: "13 facilities", "eight million visits", "seven cities",
/// "the top five", "Hefei leads". Years, dates, parts of names ("5G", "COP 15") and the numbers of the index itself are let through.
/// </summary>
internal sealed class UnboundNumbers(Scorebook scores, SentenceWords sentences, KnownNumbers known, SuggestedFixes fixes, Severity severity, string language)
{
    /// <summary>Sentences up to so many words are classed on the stack.</summary>
    private const int Longest = 128;

    private const string English = "en";

    private readonly RankingWords ranking = new(scores);
    /// <summary>Of an edition in a language that has a pack; null in English.</summary>
    private readonly ForeignStatements? foreign = LanguagePack.Of(language, scores) is { } pack ? new(pack, severity) : null;

    /// <summary>Of passages in Chinese in an edition of another language.</summary>
    private readonly Lazy<ForeignStatements> chinese = new(() => new(LanguagePack.Of(EastAsianText.Chinese, scores)!, severity));

    /// <summary>Whether the grammar of English reads the edition.</summary>
    public bool ReadsEnglish => foreign is null;

    /// <summary>Of passages in other languages, by their primary language; null for one without a pack.</summary>
    private readonly ConcurrentDictionary<string, ForeignStatements?> passages = new(StringComparer.Ordinal);

    /// <summary>Checks a text, and passages of other languages in it by the rules of theirs.</summary>
    /// <param name="words">Of the prose, already read.</param>
    /// <param name="isTitle">It cannot be marked, and number words in it are a manner of speaking: "Forty cities, one workshop".</param>
    public void Check(WrittenText written, ProseWords words, DiagnosticList diagnostics, bool isTitle = false)
    {
        CheckOwn(written, words, diagnostics, isTitle);
        foreach (var passage in written.Prose.Languages)
            CheckPassage(passage, written with { Prose = written.Prose.In(passage) }, diagnostics);
    }

    private void CheckPassage(string passage, WrittenText written, DiagnosticList diagnostics)
    {
        if (passage == English)
        {
            var words = new ProseWords();
            words.Read(written.Prose);
            CheckEnglish(written, words, diagnostics, isTitle: false);
            return;
        }

        passages.GetOrAdd(passage, tag => LanguagePack.Of(tag, scores) is { } pack ? new(pack, severity) : null)?.Check(written, isTitle: false, diagnostics);
    }

    private void CheckOwn(WrittenText written, ProseWords words, DiagnosticList diagnostics, bool isTitle)
    {
        if (foreign is not null)
        {
            foreign.Check(written, isTitle, diagnostics);
            return;
        }

        if (EastAsianText.IsIn(written.Prose.Text) && !isTitle)
            chinese.Value.CheckPassages(written, diagnostics);
        CheckEnglish(written, words, diagnostics, isTitle);
    }

    private void CheckEnglish(WrittenText written, ProseWords words, DiagnosticList diagnostics, bool isTitle)
    {
        Unit? before = null;
        for (var index = 0; index < words.Sentences; index++)
        {
            var sentence = words.Sentence(index);
            var read = sentences.ReadFree(written.Prose, sentence[0].Start, sentence[^1].End);
            var first = diagnostics.Count;
            Check(written, sentence, isTitle, diagnostics);
            State(written, sentence, new(read), before is not null, isTitle, diagnostics);
            for (var at = first; at < diagnostics.Count && !written.IsPlain && !written.IsOfTemplate; at++)
                diagnostics[at] = WithFix(diagnostics[at], written, read, before);
            before = LastUnit(read);
        }
    }

    /// <summary>The finding with what would settle it, ready to paste.</summary>
    private Diagnostic WithFix(Diagnostic found, WrittenText written, ImmutableArray<SentenceWord> read, Unit? before)
    {
        var at = 0;
        while (at + 1 < read.Length && ProseWords.PlaceOf(written.Prose, read[at + 1].Start).CompareTo(found.Place) <= 0)
            at++;
        return fixes.OfUnbound(written.Prose, read, at, before) is { } fix ? found with { Fix = fix, Hint = $"write {fix.Written}" } : found;
    }

    private static Unit? LastUnit(ImmutableArray<SentenceWord> read)
    {
        for (var at = read.Length - 1; at >= 0; at--)
        {
            if (read[at].Unit is { } unit)
                return unit;
        }

        return null;
    }

    /// <summary>Checks titles and descriptions.</summary>
    public void CheckPlain(ReportInputs inputs, DiagnosticList diagnostics)
    {
        var words = new ProseWords();
        foreach (var printed in PrintedTexts.Of(inputs))
        {
            var prose = new BlockText();
            prose.Append(Typography.Set(printed.Text, '\0'), ProseSupport.Free, SourcePlace.Unknown);
            words.Read(prose);
            var found = new DiagnosticList();
            var written = new WrittenText(prose, "", SectionKind.Text, IsHeading: true, IsPlain: true);
            if (printed.HasSource)
                CheckNamed(written, words, found);
            else
                Check(written, words, found, printed.IsTitle);
            diagnostics.AddRange(found.Select(diagnostic => diagnostic with { Place = printed.At(diagnostic.Place.Column) }));
        }
    }

    /// <summary>Checks what a fact prints: a source holds its numbers, and says nothing of the units of this index.</summary>
    private void CheckNamed(WrittenText written, ProseWords words, DiagnosticList diagnostics)
    {
        if (foreign is not null)
            return;
        for (var index = 0; index < words.Sentences; index++)
        {
            var sentence = words.Sentence(index);
            var read = sentences.ReadFree(written.Prose, sentence[0].Start, sentence[^1].End);
            if (LastUnit(read) is not null)
                State(written, sentence, new(read), followsUnit: false, isTitle: false, diagnostics);
        }
    }

    /// <summary>Tells of the first statement.</summary>
    private void State(WrittenText written, ReadOnlySpan<ProseWord> sentence, SentenceView read, bool followsUnit, bool isTitle, DiagnosticList diagnostics)
    {
        if (ranking.Find(sentence) is >= 0 and var word)
        {
            diagnostics.Add(Unbound("RB4303", written, sentence, word, "ranking", Hint(written, "words")));
            return;
        }

        Span<WordKinds> kinds = read.Length <= Longest ? stackalloc WordKinds[Longest] : new WordKinds[read.Length];
        var frame = new SentenceFrame(read, kinds[..read.Length], followsUnit);
        for (var at = 0; at < read.Length; at++)
        {
            var kind = StatementFinder.At(frame, at);
            if (kind == StatementKind.None || (isTitle && kind is StatementKind.Share or StatementKind.Approximation && !frame.OfUnits && !frame.OfResults))
                continue;
            var code = kind is StatementKind.Share or StatementKind.Approximation ? "RB4302" : "RB4303";
            diagnostics.Add(Unbound(code, written, sentence, IndexOf(sentence, read[at].Start), Name(kind), Hint(written, "words")));
            return;
        }
    }

    /// <summary>What to do: plain text takes no marks.</summary>
    private static string Hint(WrittenText written, string what) => written.IsPlain
        ? "no call, claim or mark can stand here: leave it out, or say it in the text"
        : $"write it with a call, put a claim behind the sentence, or mark it [{what}]{{literal=\"why\"}}";

    private static string Name(StatementKind kind) => kind switch
    {
        StatementKind.Share => "share",
        StatementKind.Approximation => "number",
        StatementKind.Exclusive => "exclusive",
        StatementKind.Comparison => "comparison",
        StatementKind.Change => "change",
        _ => "ranking",
    };

    private static int IndexOf(ReadOnlySpan<ProseWord> sentence, int start)
    {
        var at = 0;
        while (at + 1 < sentence.Length && sentence[at + 1].Start <= start)
            at++;
        return at;
    }

    private void Check(WrittenText written, ReadOnlySpan<ProseWord> sentence, bool isTitle, DiagnosticList diagnostics)
    {
        for (var at = 0; at < sentence.Length; at++)
        {
            if (
                sentence[at].IsFree
                && (NumberForms.IsFigure(sentence[at].Text) ? !known.Contains(sentence, at) : !isTitle && IsNumberInWords(sentence, at))
            )
                diagnostics.Add(
                    Unbound(
                        "RB4302",
                        written,
                        sentence,
                        at,
                        "number",
                        written.IsPlain ? Hint(written, "number") : "make it a fact or an expression, or mark it [number]{literal=\"why\"}"
                    )
                );
        }
    }

    private bool IsNumberInWords(ReadOnlySpan<ProseWord> sentence, int at) =>
        ranking.IsCountOfUnits(sentence, at) || (NumberForms.Measured(sentence, at) is { } number && !known.IsOwn(number, sentence, at));

    private Diagnostic Unbound(string code, WrittenText written, ReadOnlySpan<ProseWord> sentence, int at, string what, string hint)
    {
        var last = sentence[Math.Min(at + 3, sentence.Length - 1)];
        var words = written.Prose.Text[sentence[at].Start..last.End].Replace('\u00A0', ' ');
        return new(code, severity, ProseWords.PlaceOf(written.Prose, sentence[at].Start), $"unbound {what} \"{words}\"", hint);
    }
}

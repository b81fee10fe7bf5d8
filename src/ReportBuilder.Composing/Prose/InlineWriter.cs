using System.Collections.Immutable;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using ReportBuilder.Composing.Claims;
using ReportBuilder.Composing.Maths;
using ReportBuilder.Composing.Numbering;
using ReportBuilder.Composing.Pictures;
using ReportBuilder.Composing.Prose.Parsers;
using ReportBuilder.Composing.Prose.Quotes;
using ReportBuilder.Composing.Prose.RawHtml;
using ReportBuilder.Composing.Rules.Numbers;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Inputs.Review;
using Abbreviation = ReportBuilder.Model.Documents.Abbreviation;
using Inline = ReportBuilder.Model.Documents.Inline;

namespace ReportBuilder.Composing.Prose;

/// <summary>Turns the Markdown spans of one block into those of the document, puts in the values of calls, and keeps the text as printed.</summary>
/// <param name="support">What holds the text as a whole, where something does.</param>
internal sealed class InlineWriter(SectionDraft draft, TextOrigin origin, ProseSupport support = ProseSupport.Free)
{
    private List<Citation>? heldNotes;
    private bool underClaim;
    private bool isBehindComment;

    public BlockText Prose { get; } = new() { Language = draft.RulesOf(draft.Language) };

    public ImmutableArray<Inline> Write(IEnumerable<Markdig.Syntax.Inlines.Inline>? spans) => spans is null ? [] : Trimmed(Children(spans));

    private ImmutableArray<Inline> Children(IEnumerable<Markdig.Syntax.Inlines.Inline> container)
    {
        var spans = new HtmlSpans(draft, Prose);
        foreach (var child in container)
        {
            if (child is HtmlInline html && draft.TakesHtml && HtmlPieces.Single(html.Tag) is { } tag)
                spans.Take(tag, PlaceOf(child));
            else if (!spans.Skips)
                Write(child, spans.Content);
        }

        return spans.End();
    }

    private void Write(Markdig.Syntax.Inlines.Inline inline, ImmutableArray<Inline>.Builder written)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Text(written, Typography.Set(Literal(literal), Prose.Last), PlaceOf(inline));
                break;
            case HtmlEntityInline entity:
                Text(written, entity.Transcoded.ToString(), PlaceOf(inline));
                break;
            case LineBreakInline { IsHard: true }:
                Prose.Append(" ", support, PlaceOf(inline));
                written.Add(new LineBreak());
                break;
            case LineBreakInline:
                Text(written, " ", PlaceOf(inline));
                break;
            case EmphasisInline emphasis:
                Emphasised(emphasis, written);
                break;
            case CodeInline code:
                Prose.Append(code.Content, NumberForms.IsFigure(code.Content) ? support : ProseSupport.Literal, PlaceOf(inline));
                written.Add(new Code(code.Content));
                break;
            case CallInline call when PageCall.IsOne(call.Text):
                if (PageCall.Read(call.Text, PlaceOf(inline), draft) is { } page)
                    written.Add(page);
                break;
            case CallInline call when QuoteCall.IsOne(call.Text):
                Spoken(call, written);
                break;
            case CallInline call when IndexWords.IsCall(call.Text):
                if (IndexWords.Read(call.Text, PlaceOf(inline), draft) is { } entry)
                    written.Add(entry);
                break;
            case CallInline call:
                Call(call, written);
                break;
            case FootnoteLink link:
                if (!link.IsBackLink)
                    written.Add(draft.Footnotes.Cite(link.Footnote));
                break;
            case CrossReferenceInline reference:
                Prose.Append(reference.Id, ProseSupport.Literal, PlaceOf(inline));
                written.Add(new CrossReference(reference.Kind, reference.Id, PlaceOf(inline)));
                break;
            case AbbreviationInline abbreviation:
                Abbreviated(abbreviation, written);
                break;
            case MarkedSpan { Mark.Kind: SpanKind.SmallCapitals } span:
                written.Add(new Styled(InlineStyle.SmallCapitals, Children(span)));
                break;
            case MarkedSpan { Mark.Kind: SpanKind.Index } span:
                written.Add(IndexWords.Mark(Children(span), span.Mark.Text, PlaceOf(inline), draft));
                break;
            case MarkedSpan { Mark.Kind: SpanKind.Language } span:
                InLanguage(span, written);
                break;
            case MarkedSpan span:
                Marked(span, written);
                break;
            case CriticComment comment:
                draft.Note(
                    "RB4126",
                    PlaceOf(inline),
                    $"a comment, which is not printed: {comment.Text}",
                    "take it out when it is settled, or all of them with 'reportbuilder review --clear'"
                );
                isBehindComment = true;
                break;
            case CriticChange change:
                draft.Error("RB4127", PlaceOf(inline), Unsettled(change.Sign), "take the change over or leave it, and take the signs out");
                break;
            case MathsInline maths:
                if (new FormulaWriter(draft, origin).InLine(maths) is { } formula)
                {
                    Prose.Append(FormulaText.Of(formula.Formula.Tree) ?? formula.Formula.Words, ProseSupport.Literal, PlaceOf(inline));
                    written.Add(formula);
                }

                break;
            case UnsupportedInline signs:
                draft.Error("RB4133", PlaceOf(inline), Unsupported.Message(signs.Text), Unsupported.Hint(signs.Text));
                break;
            case HeadingMark or CriticHighlight or TaskList or PictureMark:
                break;
            default:
                WriteLinked(inline, written);
                break;
        }
    }

    private void WriteLinked(Markdig.Syntax.Inlines.Inline inline, ImmutableArray<Inline>.Builder written)
    {
        switch (inline)
        {
            case LinkInline { IsImage: true } picture:
                if (new MarkdownPicture(draft, origin).InLine(picture) is { } inLine)
                    written.Add(inLine);
                break;
            case LinkInline link:
                written.Add(new Link(link.Url ?? "", Children(link)));
                draft.NoteLink(link.Url ?? "", PlaceOf(inline));
                break;
            case AutolinkInline address:
                Prose.Append(address.Url, ProseSupport.Literal, PlaceOf(inline));
                written.Add(new Link(address.IsEmail ? "mailto:" + address.Url : address.Url, [new TextRun(address.Url)]));
                break;
            case HtmlInline html:
                if (!html.Tag.StartsWith("<!--", StringComparison.Ordinal) && !draft.TakesHtml)
                    draft.Error(
                        "RB4102",
                        PlaceOf(inline),
                        $"'{html.Tag}' is HTML, which the report does not take",
                        "use Markdown; write \\< for the sign itself, or set 'raw-html: sanitised' in content/report.yaml"
                    );
                break;
            case ContainerInline container:
                if (container is DelimiterInline delimiter)
                    Text(written, Typography.Set(delimiter.ToLiteral(), Prose.Last), PlaceOf(inline));
                written.AddRange(Children(container));
                break;
        }
    }

    private void Emphasised(EmphasisInline emphasis, ImmutableArray<Inline>.Builder written)
    {
        if (EmphasisSigns.IsSign(emphasis))
        {
            var sign = emphasis.DelimiterChar.ToString();
            Text(written, sign, PlaceOf(emphasis));
            written.AddRange(Children(emphasis));
            Text(written, sign, PlaceOf(emphasis));
            return;
        }

        written.Add(EmphasisSigns.Meaning(emphasis, Children(emphasis)));
    }

    /// <summary>An abbreviation is spelled out where a section has it first.</summary>
    private void Abbreviated(AbbreviationInline inline, ImmutableArray<Inline>.Builder written)
    {
        var (label, expansion) = (inline.Abbreviation.Label ?? "", Typography.Set(inline.Abbreviation.Text.ToString().Trim(), '\0'));
        Prose.Append(label, support, PlaceOf(inline));
        written.Add(new Abbreviation(label, expansion));
        if (!draft.IsFirstAbbreviation(label))
            return;
        var spelled = draft.Wording.Say("abbreviation.first", ("expansion", expansion));
        Prose.Append(spelled, ProseSupport.Literal, PlaceOf(inline));
        written.Add(new TextRun(spelled));
    }

    private void Call(CallInline call, ImmutableArray<Inline>.Builder written)
    {
        var place = PlaceOf(call);
        if (draft.Resolve(call.Text, origin.CallAt(call.Line, call.Column), place) is not { } claim)
        {
            Text(written, "[?]", place);
            return;
        }

        var start = Prose.Length;
        var claimId = draft.NextClaimId();
        Prose.Add(new(claimId, claim, start, place));
        if (claim.Printed.Length > 0)
        {
            var printed = Typography.Set(claim.Printed, Prose.Last);
            Prose.Append(printed, ProseSupport.Printed, place);
            // A claim around it carries the mark for both: marks do not nest, for readers cannot open one inside another.
            written.Add(underClaim ? new TextRun(printed) : new Bound(claimId, [new TextRun(printed)]));
        }

        Note(claim, written);
    }

    private void Spoken(CallInline call, ImmutableArray<Inline>.Builder written)
    {
        if (QuoteCall.Read(call.Text, PlaceOf(call), draft) is { } asked)
            written.AddRange(new QuoteWriter(draft, Prose).InLine(asked, isHeld: underClaim));
        else
            Text(written, "[?]", PlaceOf(call));
    }

    /// <summary>A fact is noted once a section for each source; a citation always.</summary>
    private void Note(ResolvedClaim claim, ImmutableArray<Inline>.Builder written)
    {
        if (claim.SourceId.Length == 0)
            return;
        draft.Sources.Use(claim.SourceId);
        if (!claim.NumbersNote || (!draft.IsFirstNote(claim.SourceId) && claim.Printed.Length > 0))
            return;
        var note = new Citation(claim.SourceId);
        if (underClaim)
            (heldNotes ??= []).Add(note);
        else
            written.Add(note);
    }

    private void InLanguage(MarkedSpan span, ImmutableArray<Inline>.Builder written)
    {
        if (draft.TakeLanguage(span.Mark.Text, PlaceOf(span)) is not { } tag)
        {
            written.AddRange(Children(span));
            return;
        }

        var around = Prose.Language;
        Prose.Language = draft.RulesOf(tag);
        written.Add(new LanguageSpan(tag, Children(span)));
        Prose.Language = around;
    }

    private void Marked(MarkedSpan span, ImmutableArray<Inline>.Builder written)
    {
        var (outer, outerClaim) = (support, underClaim);
        var place = PlaceOf(span);
        var start = Prose.Length;
        var isLiteral = span.Mark.IsLiteral;
        support = isLiteral ? ProseSupport.Literal : ProseSupport.Claimed;
        underClaim |= !isLiteral;
        var claim = isLiteral ? null : draft.Check(span.Mark.Text, place);
        var claimId = claim is null ? "" : draft.NextClaimId();
        var before = Prose.Claims.Count;
        var content = Children(span);
        if (claim is not null)
            draft.Bind(Prose, claim, claimId, start, before, place);
        if (isLiteral)
            draft.NoteLiteral(Prose.Text[start..], span.Mark.Text, place);
        (support, underClaim) = (outer, outerClaim);
        if (claim is null || underClaim)
            written.AddRange(content);
        else
            written.Add(new Bound(claimId, content));
        if (underClaim)
            return;
        if (heldNotes is null)
            return;
        written.AddRange(heldNotes);
        heldNotes = null;
    }

    private void Text(ImmutableArray<Inline>.Builder written, string text, SourcePlace place)
    {
        if (text.Length == 0)
            return;
        Prose.Append(text, support, place);
        if (written.Count > 0 && written[^1] is TextRun run)
            written[^1] = new TextRun(run.Text + text);
        else
            written.Add(new TextRun(text));
    }

    /// <summary>A comment between two spaces leaves one.</summary>
    private ReadOnlySpan<char> Literal(LiteralInline literal)
    {
        var words = literal.Content.AsSpan();
        var trims = (isBehindComment && Prose.Last is ' ' or '\0') || literal.PreviousSibling is TaskList;
        isBehindComment = false;
        return trims ? words.TrimStart(' ') : words;
    }

    private static string Unsettled(string sign) =>
        sign == CriticMarks.Comment ? "a comment does not end" : $"a change of a reviewer stands in the text ('{sign}')";

    private SourcePlace PlaceOf(Markdig.Syntax.Inlines.Inline inline) => origin.At(inline.Line, inline.Column);

    private static ImmutableArray<Inline> Trimmed(ImmutableArray<Inline> inlines)
    {
        if (inlines.Length == 0 || inlines[^1] is not TextRun last || !last.Text.EndsWith(' '))
            return inlines;
        var text = last.Text.TrimEnd(' ');
        return text.Length == 0 ? inlines.RemoveAt(inlines.Length - 1) : inlines.SetItem(inlines.Length - 1, new TextRun(text));
    }
}

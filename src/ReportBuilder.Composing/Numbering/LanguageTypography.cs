using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Composing.Numbering;

/// <summary>
/// Gives the text of a document the quotes, blanks and dashes of its language: « Paris » and a narrow blank before « ; ! ? » in French,
/// „Berlin“ in German,
/// 「臺北」 in traditional Chinese. Text is written with the marks of English before it; what an author typed as the language has it stays so.
/// </summary>
internal sealed class LanguageTypography : DocumentRewriter
{
    private const char NarrowBlank = '\u202F';
    private const char Blank = '\u00A0';

    private readonly string primary;
    private readonly QuoteMarks marks;

    /// <summary>Whether quotes are open at the place that is read: straight quotes beside Chinese do not show it.</summary>
    private bool open;

    private bool openInner;

    /// <summary>The text has the marks of its language already.</summary>
    private readonly bool asTyped;

    private LanguageTypography(string language)
    {
        asTyped = QuoteMarks.IsOfEnglish(language);
        primary = language.Split('-')[0].ToLowerInvariant();
        marks = QuoteMarks.Of(language);
    }

    /// <param name="language">That which the document is written in.</param>
    public static ReportDocument Set(ReportDocument document, string language) =>
        QuoteMarks.IsOfEnglish(language) && !HasPassages(document)
            ? document
            : document with { Sections = new LanguageTypography(language).Rewrite(document.Sections) };

    private static bool HasPassages(ReportDocument document)
    {
        var passages = new Passages();
        return document.InReadingOrder().Any(entry => passages.AreIn(entry.Section));
    }

    /// <summary>A text on its own.</summary>
    public static string Set(string text, string language) => QuoteMarks.IsOfEnglish(language) ? text : new LanguageTypography(language).Text(text);

    private ImmutableArray<Section> Rewrite(ImmutableArray<Section> sections) => [.. sections.Select(section => section with
    {
        Title = Whole(section.Title),
        ShortTitle = Whole(section.ShortTitle),
        Description = Whole(section.Description),
        Standfirst = Rewrite(section.Standfirst),
        Opening = Rewrite(section.Opening),
        Content = Rewrite(section.Content),
        Children = Rewrite(section.Children),
    })];

    protected override Block Rewrite(Block block)
    {
        if (block is LanguagePart part)
            return part with { Content = new LanguageTypography(part.Language).Rewrite(part.Content) };
        if (asTyped)
            return base.Rewrite(block);
        (open, openInner) = (false, false);
        return base.Rewrite(block) switch
        {
            Figure figure => figure with
            {
                Finding = Whole(figure.Finding),
                Measures = Whole(figure.Measures),
                SourceLine = Whole(figure.SourceLine),
                AlternativeText = Whole(figure.AlternativeText),
            },
            Table table => table with
            {
                Caption = Whole(table.Caption),
                SourceLine = Whole(table.SourceLine),
                Columns =
                [
                    .. table.Columns.Select(column => column with { Header = Whole(column.Header), Help = Whole(column.Help), Above = Whole(column.Above) }),
                ],
                Heads = [.. table.Heads.Select(row => row.Select(head => head with { Words = Whole(head.Words) }).ToImmutableArray())],
            },
            Illustration picture => Set(picture),
            Gallery gallery => gallery with { Pictures = [.. gallery.Pictures.Select(Set)] },
            Portrait portrait => portrait with { Picture = Set(portrait.Picture), Name = Whole(portrait.Name), Role = Whole(portrait.Role) },
            QrCode code => code with { Picture = Set(code.Picture) },
            CallOut box => box with { Title = Whole(box.Title) },
            FactsBox box => box with { Title = Whole(box.Title) },
            var rewritten => rewritten,
        };
    }

    private Illustration Set(Illustration picture) => picture with
    {
        AlternativeText = Whole(picture.AlternativeText),
        Caption = Whole(picture.Caption),
        Credit = Whole(picture.Credit),
    };

    protected override Inline Rewrite(Inline inline) => inline switch
    {
        LanguageSpan span => span with { Content = new LanguageTypography(span.Language).Rewrite(span.Content) },
        TextRun run => Text(run.Text) is var text && text == run.Text ? run : new TextRun(text),
        Link link when link.Content is [TextRun { Text: var shown }] && shown == link.Target => link,
        _ => base.Rewrite(inline),
    };

    private string Whole(string text)
    {
        (open, openInner) = (false, false);
        return Text(text);
    }

    private string Text(string text)
    {
        if (asTyped)
            return text;
        var set = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '“' or '”' when primary == "zh":
                    set.Append(open ? marks.Close : marks.Open);
                    open = !open;
                    break;
                case '„':
                    set.Append('„');
                    open = true;
                    break;
                case '“' when open && marks.Close == "“":
                    set.Append('“');
                    open = false;
                    break;
                case '“':
                    open = true;
                    Opening(set, marks.Open, marks.Inside);
                    at = marks.Inside.Length > 0 ? Skip(text, at) : at;
                    break;
                case '”':
                    if (set.Length == 0 && open)
                        set.Append(marks.Inside);
                    Closing(set, marks.Close, marks.Inside);
                    open = false;
                    break;
                case '‘':
                    set.Append(marks.OpenInner);
                    openInner = true;
                    break;
                case '’' when openInner && (at + 1 == text.Length || !char.IsLetter(text[at + 1])):
                    set.Append(marks.CloseInner);
                    openInner = false;
                    break;
                case '«' when primary == "fr":
                    Opening(set, "«", marks.Inside);
                    at = Skip(text, at);
                    break;
                case '»' when primary == "fr":
                    Closing(set, "»", marks.Inside);
                    break;
                case ';' or '!' or '?' or ':' when primary == "fr" && StandsAlone(text, at, set):
                    Before(set, text[at] == ':' ? Blank : NarrowBlank).Append(text[at]);
                    break;
                case ':' when primary == "zh" && IsAfterHan(set) && (at + 1 == text.Length || text[at + 1] == ' '):
                    set.Append('：');
                    at = Skip(text, at);
                    break;
                case '—' when primary == "zh" && !(set.Length > 0 && (set[^1] == '—' || IsRange(text, at))):
                    set.Append(at + 1 < text.Length && text[at + 1] == '—' ? "—" : "——");
                    break;
                case '…' when primary == "zh" && !(set.Length > 0 && set[^1] == '…'):
                    set.Append(at + 1 < text.Length && text[at + 1] == '…' ? "…" : "……");
                    break;
                default:
                    set.Append(text[at]);
                    break;
            }
        }

        return set.ToString();
    }

    private static void Opening(StringBuilder set, string mark, string inside) => set.Append(mark).Append(inside);

    private static void Closing(StringBuilder set, string mark, string inside)
    {
        if (inside.Length > 0)
            Before(set, inside[0]);
        set.Append(mark);
    }

    /// <summary>The blank before a mark; one that was typed gives way to it.</summary>
    private static StringBuilder Before(StringBuilder set, char blank)
    {
        while (set.Length > 0 && set[^1] is ' ' or Blank or NarrowBlank)
            set.Length--;
        return set.Length == 0 || set[^1] is '(' or '[' or '!' or '?' or '.' or '…' ? set : set.Append(blank);
    }

    private static int Skip(string text, int at)
    {
        while (at + 1 < text.Length && text[at + 1] is ' ' or Blank or NarrowBlank)
            at++;
        return at;
    }

    /// <summary>Between figures, as in 2021—2023.</summary>
    private static bool IsRange(string text, int at) => at > 0 && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]);

    private static bool IsAfterHan(StringBuilder set) => set.Length > 0 && set[^1] >= '\u2E80';

    /// <summary>A mark of a sentence, not one inside an address or a time.</summary>
    private static bool StandsAlone(string text, int at, StringBuilder set) =>
        set.Length > 0 && (at + 1 == text.Length || !(char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '/' or '='));
}

/// <summary>The quotation marks of a language.</summary>
/// <param name="Inside">The blank between a mark and the words.</param>
internal sealed record QuoteMarks(string Open, string Close, string OpenInner, string CloseInner, string Inside = "")
{
    private static readonly QuoteMarks English = new("“", "”", "‘", "’");

    /// <summary>Whether a language takes the marks that text is written with; Chinese has them, and other dashes.</summary>
    public static bool IsOfEnglish(string language) => Of(language) == English && !language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    public static QuoteMarks Of(string language)
    {
        var parts = language.ToLowerInvariant().Split('-');
        return parts[0] switch
        {
            "fr" => new("«", "»", "“", "”", "\u202F"),
            "de" => new("„", "“", "‚", "‘"),
            "es" => new("«", "»", "“", "”"),
            "zh" when parts.Any(part => part is "hant" or "tw" or "hk" or "mo") => new("「", "」", "『", "』"),
            _ => English,
        };
    }
}

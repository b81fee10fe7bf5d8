using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ReportBuilder.Composing.Prose.Listings;

/// <summary>The languages that have colours, by what authors write behind the three backticks. All others stay plain.</summary>
/// <remarks>Keywords are those of the languages' own references; where one is a word in some places only, it is left out.</remarks>
internal static class CodeLanguages
{
    private static readonly CodeQuote Double = new("\"", "\"");
    private static readonly CodeQuote Single = new("'", "'");
    private static readonly CodeQuote Template = new("`", "`", IsOpenToLines: true);
    private static readonly CodeQuote SlashStar = new("/*", "*/", IsOpenToLines: true, Escape: '\0');

    private static readonly FrozenDictionary<string, CodeLanguage> All = Named(
        (["json", "jsonc", "geojson"], new()
        {
            Keywords = Words("true false null"),
            LineComments = ["//"],
            BlockComments = [SlashStar],
            Quotes = [Double],
            KeySign = ':',
            HasCalls = false,
        }),
        (["yaml", "yml"], new()
        {
            Keywords = Words("true false yes no null"),
            LineComments = ["#"],
            Quotes = [Double, new("'", "'", Escape: '\0')],
            KeySign = ':',
            WordSigns = "-",
            HasBareText = true,
            HasCalls = false,
        }),
        (["toml", "ini"], new()
        {
            Keywords = Words("true false"),
            LineComments = ["#", ";"],
            KeySign = '=',
            WordSigns = "-.",
            HasBareText = true,
            HasCalls = false,
            Quotes = [new("\"\"\"", "\"\"\"", IsOpenToLines: true), Double, new("'", "'", Escape: '\0')],
        }),
        (["sql"], new()
        {
            Keywords = Words(
                "all and as asc between by case create cross delete desc distinct drop else end except exists false from full group "
                + "having in inner insert intersect into is join left like limit not null offset on or order outer over partition right "
                + "select set table then true union update using values view when where with",
                ignoreCase: true),
            LineComments = ["--"],
            BlockComments = [SlashStar],
            Quotes = [new("'", "'", IsOpenToLines: true, Escape: '\0')],
        }),
        (["python", "py"], new()
        {
            Keywords = Words(
                "False None True and as assert async await break class continue def del elif else except finally for from global if "
                + "import in is lambda nonlocal not or pass raise return try while with yield"),
            LineComments = ["#"],
            Quotes = [new("\"\"\"", "\"\"\"", IsOpenToLines: true), new("'''", "'''", IsOpenToLines: true), Double, Single],
        }),
        (["r"], new()
        {
            Keywords = Words("FALSE Inf NA NULL NaN TRUE break else for function if in next repeat return while"),
            LineComments = ["#"],
            Quotes = [Double with { IsOpenToLines = true }, Single with { IsOpenToLines = true }],
            WordSigns = ".",
        }),
        (["julia", "jl"], new()
        {
            Keywords = Words(
                "abstract begin break catch const continue do else elseif end export false finally for function if import in let macro "
                + "module mutable nothing quote return struct true try using while"),
            LineComments = ["#"],
            BlockComments = [new("#=", "=#", IsOpenToLines: true, Escape: '\0')],
            Quotes = [new("\"\"\"", "\"\"\"", IsOpenToLines: true), Double],
            WordSigns = "!",
        }),
        (["sh", "bash", "shell", "zsh"], new()
        {
            Keywords = Words("case do done elif else esac exit export fi for function if in local return then until while"),
            LineComments = ["#"],
            Quotes = [Double with { IsOpenToLines = true }, new("'", "'", IsOpenToLines: true, Escape: '\0')],
            WordSigns = "-.",
            HasBareText = true,
            HasCalls = false,
        }),
        (["csharp", "cs", "c#"], new()
        {
            Keywords = Words(
                "abstract as async await base bool break byte case catch char class const continue decimal default do double else enum "
                + "event false finally fixed float for foreach if in int interface internal is lock long namespace new null object out "
                + "override params private protected public readonly record ref return sealed short static string struct switch this "
                + "throw true try typeof uint ulong ushort using var virtual void while"),
            LineComments = ["//"],
            BlockComments = [SlashStar],
            Quotes = [new("\"\"\"", "\"\"\"", IsOpenToLines: true, Escape: '\0'), Double, Single],
        }),
        (["java"], new()
        {
            Keywords = Words(
                "abstract boolean break byte case catch char class continue default do double else enum extends false final finally "
                + "float for if implements import instanceof int interface long new null package private protected public return short "
                + "static super switch this throw throws true try var void while"),
            LineComments = ["//"],
            BlockComments = [SlashStar],
            Quotes = [new("\"\"\"", "\"\"\"", IsOpenToLines: true), Double, Single],
        }),
        (["javascript", "js", "typescript", "ts"], new()
        {
            Keywords = Words(
                "as async await break case catch class const continue default delete do else enum export extends false finally for from "
                + "function if import in instanceof interface let new null of return static super switch this throw true try type typeof "
                + "undefined var void while yield"),
            LineComments = ["//"],
            BlockComments = [SlashStar],
            Quotes = [Template, Double, Single],
            WordSigns = "$",
        }),
        (["c", "cpp", "c++"], new()
        {
            Keywords = Words(
                "auto bool break case char class const continue default delete do double else enum extern false float for if inline int "
                + "long namespace new nullptr private protected public return short signed sizeof static struct switch template this "
                + "throw true try typedef union unsigned using virtual void volatile while"),
            LineComments = ["//"],
            BlockComments = [SlashStar],
            Quotes = [Double, Single],
        }),
        (["go"], new()
        {
            Keywords = Words(
                "break case chan const continue default defer else fallthrough false for func go if import interface map nil package "
                + "range return select struct switch true type var"),
            LineComments = ["//"],
            BlockComments = [SlashStar],
            Quotes = [Template with { Escape = '\0' }, Double, Single],
        }),
        (["css"], new() { BlockComments = [SlashStar], Quotes = [Double, Single], KeySign = ':', WordSigns = "-", HasCalls = true }),
        (["html", "xml", "svg"], new() { IsMarkup = true }));

    /// <summary>The language of a label, whatever its case; null for one that has no colours.</summary>
    public static CodeLanguage? Find(string label) => All.GetValueOrDefault(label);

    private static FrozenSet<string> Words(string words, bool ignoreCase = false) =>
        words.Split(' ').ToFrozenSet(ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    private static FrozenDictionary<string, CodeLanguage> Named(params (ImmutableArray<string> Labels, CodeLanguage Language)[] languages) =>
        languages
            .SelectMany(language => language.Labels.Select(label => (label, language.Language)))
            .ToFrozenDictionary(named => named.label, named => named.Language, StringComparer.OrdinalIgnoreCase);
}

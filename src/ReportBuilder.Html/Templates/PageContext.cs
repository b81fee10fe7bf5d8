using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
using ReportBuilder.Model.Phrases;
using ReportBuilder.Templates;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportBuilder.Html.Templates;

/// <summary>
/// Fills a template of a page, straight into the page. Text is escaped when it is written; markup is a type of its own, which only the
/// program makes, and is not.
/// </summary>
internal sealed class PageContext : ClosedContext
{
    /// <summary>Bytes of a page. A hundred times what is sensible, but not endless.</summary>
    public const int LongestPage = 32_000_000;

    /// <summary>What a name or an address may be put together from, and one value more.</summary>
    public const int MostPieces = 8;

    /// <summary>Functions of page templates by name, each with the arguments that it takes.</summary>
    public static readonly ImmutableSortedDictionary<string, Arguments> OwnFunctions = ImmutableSortedDictionary
        .Create<string, Arguments>(StringComparer.Ordinal)
        .Add("permalink", new(2, MostPieces))
        .Add("link", new(2, MostPieces))
        .Add("strong", new(1, 1))
        .Add("cite", new(1, 1))
        .Add("unseen", new(1, 1))
        .Add(SayFunction.Name, new(1, SayFunction.MostArguments));

    /// <summary>The contexts that nobody fills a page with, as long as there is something to print in their style.</summary>
    private static readonly ConditionalWeakTable<PageStyle, Stock> Idle = [];

    private HtmlText page;

    private PageContext(ScriptObject functions, HtmlText page)
        : base(functions)
    {
        this.page = page;
        PushOutput(new OwnText(this));
    }

    /// <exception cref="TemplateFault">The page grows without end, or a filter does not fit its value.</exception>
    public static void Fill(
        HtmlText page,
        ParsedTemplate template,
        IReadOnlyDictionary<string, object?> values,
        PageStyle style,
        Func<string, ParsedTemplate?> partials
    )
    {
        var stock = Idle.GetValue(style, style => new(FunctionsWith(style)));
        if (!stock.Contexts.TryPop(out var context))
            context = new(stock.Functions, page);
        context.page = page;
        context.Fill(template, new PageValues(values), partials);
        // After a fault it stands amid a template, and is not used again.
        stock.Contexts.Push(context);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case Fragment markup:
                page.Raw(markup);
                break;
            case Said said:
                said.Write(new SaidText(this, span));
                break;
            case Inset inset:
                inset.Write(page);
                break;
            default:
                page.Text(Words(textAsObject));
                break;
        }

        Bound(span);
        return this;
    }

    private void Bound(SourceSpan span)
    {
        if (page.Length > LongestPage)
            throw Fault(span, $"the page grows beyond {LongestPage / 1_000_000} million bytes", "see what repeats here");
    }

    private static string Words(object? value) => value switch
    {
        string words => words,
        Said said => said.ToString(),
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    private static ScriptObject FunctionsWith(PageStyle style)
    {
        var functions = new Dictionary<string, IScriptCustomFunction>(StringComparer.Ordinal)
        {
            ["permalink"] = new PermalinkFunction(style.Wording),
            ["link"] = new LinkFunction(),
            ["strong"] = new ElementFunction("<strong>", "</strong>"),
            ["cite"] = new ElementFunction("<cite>", "</cite>"),
            ["unseen"] = new ElementFunction("<span class=\"unseen\">", "</span>"),
            [SayFunction.Name] = new SayFunction(style.Wording),
        };
        foreach (var (name, filter) in TemplateFilters.Of((number, decimals) => PrintedNumbers.Print(number, decimals, style.Numbers), style.Wording))
            functions.Add(name, filter);
        return Functions(functions);
    }

    /// <summary>What the pages of a style are filled with.</summary>
    private sealed class Stock(ScriptObject functions)
    {
        public ScriptObject Functions => functions;

        public ConcurrentStack<PageContext> Contexts { get; } = new();
    }

    /// <summary>The values of a page.</summary>
    private sealed class PageValues(IReadOnlyDictionary<string, object?> values) : ReadOnlyValues
    {
        protected override bool TryFind(string name, out object? value) => values.TryGetValue(name, out value);
    }

    /// <summary>
    /// <c>{{ permalink id name }}</c>: the link that copies the address of a heading or a table. The name may be of several pieces.
    /// </summary>
    private sealed class PermalinkFunction(Wording wording) : TemplateFunction(2, MostPieces)
    {
        public override object? Call(TemplateContext context, SourceSpan span, ScriptArray arguments)
        {
            var (id, name) = (Words(arguments[0]), string.Concat(arguments.Skip(1).Select(Words)));
            return new Inset(html => html.WritePermalink(id, wording, "site.permalink", ("name", name)));
        }
    }

    /// <summary><c>{{ link address words }}</c>: a link inside a phrase. The address may be of several pieces.</summary>
    private sealed class LinkFunction() : TemplateFunction(2, MostPieces)
    {
        public override object? Call(TemplateContext context, SourceSpan span, ScriptArray arguments)
        {
            var (address, words) = (string.Concat(arguments.SkipLast(1).Select(Words)), Words(arguments[^1]));
            return new Inset(html => html.Raw("<a"u8).Attribute("href"u8, address).Raw(">"u8).Text(words).Raw("</a>"u8));
        }
    }

    /// <summary><c>{{ strong words }}</c>: an element inside a phrase.</summary>
    private sealed class ElementFunction(string open, string close) : TemplateFunction(1, 1)
    {
        public override object? Call(TemplateContext context, SourceSpan span, ScriptArray arguments)
        {
            var words = Words(arguments[0]);
            return new Inset(html => html.Raw(open).Text(words).Raw(close));
        }
    }

    /// <summary>Words of a phrase are escaped; what stands in its places is written as any value is.</summary>
    private sealed class SaidText(PageContext context, SourceSpan span) : IPhraseWriter
    {
        public void Words(ReadOnlySpan<char> words) => context.page.Text(words);

        public void Place(object? value) => context.Write(span, value);
    }

    /// <summary>Takes the template's own text, stretch by stretch of the whole of it.</summary>
    private sealed class OwnText(PageContext context) : IScriptOutput
    {
        public void Write(string text, int offset, int count)
        {
            context.page.Buffer.WriteText(text.AsSpan(offset, count));
            context.Bound(context.CurrentSpan);
        }

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return ValueTask.CompletedTask;
        }
    }
}

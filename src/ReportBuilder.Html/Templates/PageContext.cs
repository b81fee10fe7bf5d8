using System.Collections.Concurrent;
using System.Globalization;
using ReportBuilder.Html.Markup;
using ReportBuilder.Html.Pages;
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

    /// <summary>Of the link to a heading: its id, and what its name is put together from.</summary>
    public const int MostPieces = 8;

    /// <summary>The functions of templates by what stands between thousands.</summary>
    private static readonly ConcurrentDictionary<string, ScriptObject> Known = new(StringComparer.Ordinal);

    private readonly HtmlText page;

    private PageContext(HtmlText page, string thousands, Func<string, ParsedTemplate?> partials)
        : base(Known.GetOrAdd(thousands, FunctionsWith), partials)
    {
        this.page = page;
        PushOutput(new OwnText(this));
    }

    /// <param name="thousands">What stands between thousands in numbers of the edition.</param>
    /// <exception cref="TemplateFault">The page grows without end, or a filter does not fit its value.</exception>
    public static void Fill(
        HtmlText page,
        ParsedTemplate template,
        IReadOnlyDictionary<string, object?> values,
        string thousands,
        Func<string, ParsedTemplate?> partials
    ) => new PageContext(page, thousands, partials).Fill(template, new PageValues(values));

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case Fragment markup:
                page.Raw(markup);
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
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    private static ScriptObject FunctionsWith(string thousands)
    {
        var functions = new Dictionary<string, IScriptCustomFunction>(StringComparer.Ordinal) { ["permalink"] = new PermalinkFunction() };
        foreach (var (name, filter) in TemplateFilters.Of((number, decimals) => PrintedNumbers.Print(number, decimals, thousands), PrintedNumbers.Join))
            functions.Add(name, filter);
        return Functions(functions);
    }

    /// <summary>The values of a page.</summary>
    private sealed class PageValues(IReadOnlyDictionary<string, object?> values) : ReadOnlyValues
    {
        protected override bool TryFind(string name, out object? value) => values.TryGetValue(name, out value);
    }

    /// <summary>
    /// <c>{{ permalink id name }}</c>: the link that copies the address of a heading or a table. The name may be of several pieces.
    /// </summary>
    private sealed class PermalinkFunction() : TemplateFunction(2, MostPieces)
    {
        public override object? Call(TemplateContext context, SourceSpan span, ScriptArray arguments)
        {
            var (id, name) = (Words(arguments[0]), string.Concat(arguments.Skip(1).Select(Words)));
            return new Inset(html => Permalink.WriteNamed(html, id, name));
        }
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

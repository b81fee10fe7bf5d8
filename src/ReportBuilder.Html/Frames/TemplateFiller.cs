using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Html.Markup;

namespace ReportBuilder.Html.Frames;

/// <summary>Fills a page template with the values of a page. A name that is not there is empty; values are escaped unless the template says that they are markup.</summary>
internal sealed class TemplateFiller
{
    /// <summary>Partials inside partials: a partial that includes itself without end stops here.</summary>
    public const int DeepestPartial = 16;

    /// <summary>Bytes of a page. A hundred times what is sensible, but not endless.</summary>
    public const int LongestPage = 32_000_000;

    private readonly ImmutableSortedDictionary<string, Template> partials;
    private readonly HtmlText page;

    private TemplateFiller(HtmlText page, ImmutableSortedDictionary<string, Template> partials) => (this.page, this.partials) = (page, partials);

    /// <exception cref="TemplateFault">The page grows without end.</exception>
    public static void Fill(HtmlText page, Template template, object values, ImmutableSortedDictionary<string, Template> partials) =>
        new TemplateFiller(page, partials).Write(template.Pieces, new Scope(values, null), 0);

    private void Write(ImmutableArray<TemplatePiece> pieces, Scope scope, int depth)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case TextPiece plain:
                    page.Raw(plain.Text.AsSpan());
                    break;
                case ValuePiece value:
                    WriteValue(value, scope);
                    break;
                case PermalinkPiece link:
                    Permalink.WriteNamed(page, Words(link.Id, scope), Words(link.Name, scope));
                    break;
                case BlockPiece block:
                    WriteBlock(block, scope, depth);
                    break;
                case PartialPiece partial:
                    WritePartial(partial, scope, depth);
                    break;
            }

            if (page.Length > LongestPage)
                throw new TemplateFault(piece.Line, $"the page grows beyond {LongestPage / 1_000_000} million bytes", "see what repeats here") { File = scope.Partial };
        }
    }

    private void WriteValue(ValuePiece piece, Scope scope)
    {
        var value = scope.Find(piece.Path);
        if (piece.IsMarkup && value is Fragment markup)
            page.Raw(markup);
        else if (piece.IsMarkup && value is Inset inset)
            inset.Write(page);
        else if (piece.IsMarkup)
            page.Raw(Words(value));
        else
            page.Text(Words(value));
    }

    private static string Words(TemplateWord word, Scope scope) => word.Path is { } path ? Words(scope.Find(path)) : word.Text;

    private static string Words(object? value) => value switch
    {
        string words => words,
        bool truth => truth ? "true" : "false",
        Fragment or Inset => value.ToString()!,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    private void WriteBlock(BlockPiece block, Scope scope, int depth)
    {
        var value = scope.Find(block.Path);
        if (block.Tag == BlockTag.Unless ? IsTrue(value) : !IsTrue(value))
            Write(block.Else, scope, depth);
        else if (block.Tag == BlockTag.Each && value is IEnumerable list and not (string or IReadOnlyDictionary<string, object?>))
            WriteEach(block, list, scope, depth);
        else
            Write(block.Body, block.Tag == BlockTag.With ? new Scope(value, scope) : scope, depth);
    }

    private void WriteEach(BlockPiece block, IEnumerable list, Scope scope, int depth)
    {
        var items = list as IList ?? list.Cast<object?>().ToArray();
        for (var at = 0; at < items.Count; at++)
            Write(block.Body, new Scope(items[at], scope) { Index = at, Count = items.Count }, depth);
    }

    private void WritePartial(PartialPiece partial, Scope scope, int depth)
    {
        if (depth == DeepestPartial)
            throw new TemplateFault(partial.Line, $"partials include each other more than {DeepestPartial} deep", "a partial must not include itself") { File = scope.Partial };
        Write(partials[partial.Name].Pieces, (partial.Path is { } path ? new Scope(scope.Find(path), scope) : scope) with { Partial = partial.Name }, depth + 1);
    }

    private static bool IsTrue(object? value) => value switch
    {
        null or false or "" or 0 => false,
        string => true,
        Fragment markup => markup.Length > 0,
        ICollection list => list.Count > 0,
        IEnumerable list => list.GetEnumerator().MoveNext(),
        _ => true,
    };

    /// <summary>What a name is looked up in: one thing, and those around it for "../".</summary>
    private sealed record Scope(object? Value, Scope? Outer)
    {
        /// <summary>The partial that is being written; empty in a page's own template.</summary>
        public string Partial { get; init; } = Outer?.Partial ?? "";

        public int Index { get; init; }

        public int Count { get; init; }

        public object? Find(ValuePath path)
        {
            var scope = this;
            for (var level = 0; level < path.Outwards && scope is not null; level++)
                scope = scope.Outer;
            if (path.Names is [['@', ..] special])
                return scope?.Special(special);
            var value = scope?.Value;
            foreach (var name in path.Names)
                value = value is IReadOnlyDictionary<string, object?> values ? values.GetValueOrDefault(name) : null;
            return value;
        }

        private object? Special(string name) => name switch
        {
            "@index" => Index,
            "@first" => Index == 0,
            "@last" => Index == Count - 1,
            _ => null,
        };
    }
}

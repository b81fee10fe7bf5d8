using ReportBuilder.Layout.Blocks;
using ReportBuilder.Layout.Maths;
using ReportBuilder.Layout.Pages;
using ReportBuilder.Layout.Tables;
using ReportBuilder.Layout.Tagging;
using ReportBuilder.Layout.Type;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Phrases;

namespace ReportBuilder.Layout;

/// <summary>What every part of the engine works with while one document is set. Used by one thread.</summary>
internal sealed class Setting
{
    private readonly Dictionary<string, string> dimensions = new(StringComparer.Ordinal);

    public Setting(ReportDocument document, Shaper shaper, TextCache texts, PageNumbers? pageNumbers = null)
    {
        Document = document;
        PageNumbers = pageNumbers ?? PageNumbers.NotYet();
        PaperColours = new(document.Theme);
        var language = document.Edition.Language;
        Shaper = shaper;
        Tables = new(shaper);
        Lines = new(
            shaper,
            texts,
            new HanSpans(Tags, language),
            document.Theme.Justified || EastAsianText.IsLanguage(language),
            document.Theme.Hyphenated,
            language,
            EastAsianText.IsSetInSquares(language)
        );
        Inlines = new(Tags, document.Edition.Wording, this);
        Footnotes = new(document);
        Book = new(document, PaperColours, Lines);
        NameDimensions(document.Sections);
    }

    public ReportDocument Document { get; }

    public Theme Theme => Document.Theme;

    /// <summary>What the pages say of themselves.</summary>
    public Wording Wording => Document.Edition.Wording;

    public PaperColours PaperColours { get; }

    public Shaper Shaper { get; }

    public MeasuredTables Tables { get; }

    public LineSetter Lines { get; }

    public InlineReader Inlines { get; }

    public Footnotes Footnotes { get; }

    /// <summary>Made when the first formula is set.</summary>
    public MathSetter Maths => field ??= new(MathTable.Of(Shaper.MathsFace), Shaper);

    public TagTree Tags { get; } = new();

    public HeadingLevels Headings { get; } = new();

    public Book Book { get; }

    /// <summary>What the text may print of the pages that its parts stand on.</summary>
    public PageNumbers PageNumbers { get; }

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The dimensions of this report with their colours, as one text.</summary>
    public string DimensionColours =>
        string.Join(
            '\n',
            dimensions.OrderBy(dimension => dimension.Key, StringComparer.Ordinal).Select(dimension => $"{dimension.Key}\t{dimension.Value}")
        );

    /// <summary>The colour of a dimension of this report by its name, or null.</summary>
    public Model.Pages.Rgb? ColourOfDimension(string name) =>
        dimensions.TryGetValue(name, out var token) ? PaperColours.Colour(token) : null;

    private void NameDimensions(System.Collections.Immutable.ImmutableArray<Section> sections)
    {
        foreach (var section in sections)
        {
            if (section is { Kind: SectionKind.Dimension, Dimension: { } dimension })
                dimensions.TryAdd(dimension.Name, section.ColourToken);
            NameDimensions(section.Children);
        }
    }

    /// <summary>A short text of one style, as a block.</summary>
    public TextBlock Text(string text, TypeStyle style, double width, TagBuilder? tag, Alignment alignment = Alignment.Start) =>
        Lines.Set([new(text, style, tag)], width, tag?.Origin ?? SourcePlace.Unknown, alignment);

    /// <summary>A title as a block: lines of like length.</summary>
    public TextBlock Title(TextPiece[] pieces, double width) => Lines.Set(pieces, width, pieces[0].Tag?.Origin ?? SourcePlace.Unknown, display: true);

    /// <summary>Running text as a block; links take the accent.</summary>
    public TextBlock Text(
        System.Collections.Immutable.ImmutableArray<Inline> content,
        TypeStyle style,
        double width,
        TagBuilder? tag,
        Model.Pages.Rgb accent,
        Alignment alignment = Alignment.Start,
        bool justify = false,
        double indent = 0) =>
        Lines.Set(Inlines.Read(content, style, tag, accent), width, tag?.Origin ?? SourcePlace.Unknown, alignment, justify, indent: indent);

    /// <summary>A length of whole ems that is as long at least, where text is set in squares.</summary>
    public double InSquares(double length, double em) => IndentsFirst ? Math.Ceiling(length / em) * em : length;

    /// <summary>The indent of a paragraph's first line, in ems: two squares in Chinese, one elsewhere.</summary>
    public double IndentEms => Document.Edition.Language.StartsWith(EastAsianText.Chinese, StringComparison.OrdinalIgnoreCase) ? 2 : 1;

    /// <summary>Whether a paragraph that follows no other is indented like the rest, as in Chinese and Japanese.</summary>
    public bool IndentsFirst => EastAsianText.IsSetInSquares(Document.Edition.Language);
}

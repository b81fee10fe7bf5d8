using System.Collections.Immutable;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs.Review;
using ReportBuilder.Model.Pictures;
using ReportBuilder.Model.Scores;

namespace ReportBuilder.Model.Inputs;

/// <summary>Everything an edition holds, read and checked: what scoring and composing start from.</summary>
/// <param name="Texts">Markdown files by path, in ordinal order.</param>
/// <param name="Templates">
/// Every file under templates/ as text, by path relative to templates/ (for example "html/page.sbn"), in ordinal order.
/// </param>
/// <param name="RecipeText">The text of data/recipe.yaml and its path; empty where the edition has none.</param>
/// <param name="Pictures">Pictures under content/, by path.</param>
/// <param name="Recipe">How scores are made, read from data/recipe.yaml; null adds published scores up.</param>
/// <param name="Previous">The results of an earlier edition, or null.</param>
public sealed record ReportInputs(
    Edition Edition,
    Theme Theme,
    ImmutableArray<OutlinePart> Outline,
    IndicatorFramework Framework,
    Dataset Dataset,
    ImmutableArray<PublishedTotal> PublishedTotals,
    ImmutableArray<Tier> Tiers,
    ImmutableSortedDictionary<string, ContentText> Texts,
    ImmutableArray<SourceWork> Sources,
    ImmutableArray<Fact> Facts,
    ImmutableSortedDictionary<string, TemplateText> Templates,
    FontFamily Fonts,
    TemplateText RecipeText,
    ImmutableSortedDictionary<string, PictureFile> Pictures,
    Recipe? Recipe = null,
    PreviousEdition? Previous = null)
{
    /// <summary>What a press needs.</summary>
    public PrintSettings Print { get; init; } = PrintSettings.Usual;

    /// <summary>How the text is worded, from content/style.yaml.</summary>
    public HouseStyle Style { get; init; } = HouseStyle.None;

    /// <summary>Tables of the edition's own, for charts, tables and values of the text; by path, in ordinal order.</summary>
    public ImmutableArray<DataTable> Tables { get; init; } = [];

    /// <summary>Outlines for maps that a text names; by path, in ordinal order.</summary>
    public ImmutableArray<OutlineFile> Outlines { get; init; } = [];

    /// <summary>What data/pictures.csv says of pictures, by path.</summary>
    public ImmutableSortedDictionary<string, PictureNote> PictureNotes { get; init; } = ImmutableSortedDictionary<string, PictureNote>.Empty;

    /// <summary>The terms that the report explains, in the order of data/glossary.csv.</summary>
    public ImmutableArray<GlossaryTerm> Glossary { get; init; } = [];

    /// <summary>Words that others said, in the order of data/quotes.csv.</summary>
    public ImmutableArray<Quote> Quotes { get; init; } = [];

    /// <summary>The drawings that are made from the data, from data/drawings.csv.</summary>
    public ImmutableArray<DrawingOrder> Drawings { get; init; } = [];

    /// <summary>The version of the framework, where the edition says one.</summary>
    public string FrameworkVersion { get; init; } = "";

    /// <summary>The editions before this one; null where none is known.</summary>
    public EditionHistory? History { get; init; }

    /// <summary>Groups of words that the site's search takes for one another, from content/synonyms.yaml.</summary>
    public ImmutableArray<ImmutableArray<string>> Synonyms { get; init; } = [];

    /// <summary>What else is made of the edition, in the order of report.yaml.</summary>
    public ImmutableArray<Publication> Publications { get; init; } = [];

    /// <summary>Who stands for which part, from review/sign-offs.csv; none where there is no such file.</summary>
    public ImmutableArray<SignOff> SignOffs { get; init; } = [];
}

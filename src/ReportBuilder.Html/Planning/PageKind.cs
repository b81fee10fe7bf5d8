using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Html.Planning;

/// <summary>What a page is; each kind may have a template of its own.</summary>
internal enum PageKind
{
    Home,
    About,
    Contents,
    Text,
    Part,
    Ranking,
    Dimension,
    CaseStudy,
    Units,
    Unit,
    Method,
    Analysis,
    Indicators,
    References,
    Compare,
    Weights,
    Data,
    Search,
    NotFound,

    /// <summary>A page of its own beside the site, with all that it needs in it.</summary>
    Publication,
}

internal static class PageKinds
{
    /// <summary>"case-study": the name of the kind in the page's class and data; pages of units have the edition's word.</summary>
    public static string Name(this PageKind kind, Terms terms) => kind switch
    {
        PageKind.Units => terms.UnitKey.Other,
        PageKind.Unit => terms.UnitKey.One,
        _ => kind.Name(),
    };

    /// <summary>"case-study": the name of the kind's template.</summary>
    public static string Name(this PageKind kind) => kind switch
    {
        PageKind.Home => "home",
        PageKind.About => "about",
        PageKind.Contents => "contents",
        PageKind.Text => "text",
        PageKind.Part => "part",
        PageKind.Ranking => "ranking",
        PageKind.Dimension => "dimension",
        PageKind.CaseStudy => "case-study",
        PageKind.Units => "units",
        PageKind.Unit => "unit",
        PageKind.Method => "method",
        PageKind.Analysis => "analysis",
        PageKind.Indicators => "indicators",
        PageKind.References => "references",
        PageKind.Compare => "compare",
        PageKind.Weights => "weights",
        PageKind.Data => "data",
        PageKind.Search => "search",
        PageKind.NotFound => "not-found",
        PageKind.Publication => "publication",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of page has no name."),
    };
}

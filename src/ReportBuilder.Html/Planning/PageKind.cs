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
    Cities,
    City,
    Method,
    Analysis,
    Indicators,
    References,
    Compare,
    Weights,
    Data,
    Search,
    NotFound,
}

internal static class PageKinds
{
    /// <summary>"case-study": the name of the kind's template, of its class in the stylesheet and in the page's data.</summary>
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
        PageKind.Cities => "cities",
        PageKind.City => "city",
        PageKind.Method => "method",
        PageKind.Analysis => "analysis",
        PageKind.Indicators => "indicators",
        PageKind.References => "references",
        PageKind.Compare => "compare",
        PageKind.Weights => "weights",
        PageKind.Data => "data",
        PageKind.Search => "search",
        PageKind.NotFound => "not-found",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of page has no name."),
    };
}

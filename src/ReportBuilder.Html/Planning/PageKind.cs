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

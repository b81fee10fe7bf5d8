using System.Collections.Frozen;

namespace ReportBuilder.Html;

/// <summary>The same report in another language, as its site stands beside this one.</summary>
/// <param name="Language">Its tag.</param>
/// <param name="Name">What the language calls itself.</param>
/// <param name="Folder">From the folder of this site to that of the other: "zh/", "../".</param>
/// <param name="BaseUrl">Where the other is published; empty where nobody says.</param>
/// <param name="Pages">The paths of its pages.</param>
public sealed record SiteTranslation(string Language, string Name, string Folder, string BaseUrl, FrozenSet<string> Pages);

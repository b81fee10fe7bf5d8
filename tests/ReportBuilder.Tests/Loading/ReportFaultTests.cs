namespace ReportBuilder.Tests.Loading;

/// <summary>Slips in report.yaml and in the Markdown files; the words are in Snapshots/report-faults.txt.</summary>
public sealed class ReportFaultTests
{
    private const string Report = "content/report.yaml";
    private const string Chapter = "content/work-and-trade.md";
    private const string Outline = "    content: content/foreword.md";

    private const string Publications = "publications:\n";
    private const string Twice = "  - { name: a, kind: article, content: content/foreword.md }\n";

    private static readonly Fault[] All =
    [
        Fault.In(Report, "an unknown key", "RB1103", "subtitle: Two", "subtitel: Two"),
        Fault.In(Report, "a key twice", "RB1102", "stage: draft", "stage: draft\nstage: final"),
        Fault.In(Report, "a title missing", "RB1106", "title: Four Towns Compared\n", ""),
        Fault.In(Report, "a title left empty", "RB1106", "title: Four Towns Compared\n", "title:\n"),
        Fault.In(Report, "a list for a text", "RB1107", "title: Four Towns Compared", "title: [Four, Towns]"),
        Fault.In(Report, "a text for a list", "RB1107", "keywords: [towns, fiction]", "keywords: towns"),
        Fault.In(Report, "a year in words", "RB1108", "year: 1903", "year: last"),
        Fault.In(Report, "a date in another order", "RB1108", "date: 1903-06-01", "date: 01/06/1903"),
        Fault.In(Report, "a language by its name", "RB1108", "language: en-GB", "language: English (British)"),
        Fault.In(Report, "a stage that is none", "RB1108", "stage: draft", "stage: nearly"),
        Fault.In(Report, "an address that runs a script", "RB1108", "stage: draft", "stage: draft\nbase-url: javascript:alert(1)"),
        Fault.In(Report, "an id with blanks", "RB1108", "id: four-towns-1903", "id: Four Towns"),
        Fault.In(Report, "tiers out of order", "RB1114", "at-least: 11 }", "at-least: -1 }"),
        Fault.In(Report, "a tier twice", "RB1114", "name: Lower tier", "name: Upper tier"),
        Fault.In(Report, "an unknown kind of part", "RB1111", "kind: city-profiles", "kind: city-profile"),
        Fault.In(Report, "a part without its content", "RB1112", "  - kind: foreword\n" + Outline, "  - kind: foreword"),
        Fault.In(Report, "a chapter inside a ranking", "RB1112", "  - kind: method\n    content: content/method.md", "  - kind: ranking\n    parts:\n      - kind: method\n        content: content/method.md"),
        Fault.In(Report, "a content file that is not there", "RB1110", Outline, "    content: content/forword.md"),
        Fault.In(Report, "an absolute path", "RB1109", Outline, "    content: /etc/passwd"),
        Fault.In(Report, "a path that climbs out", "RB1109", Outline, "    content: content/../../secret.md"),
        Fault.In(Report, "a path with backslashes", "RB1109", Outline, "    content: content\\foreword.md"),
        Fault.In(Report, "a drive's path", "RB1109", Outline, "    content: C:/foreword.md"),
        Fault.In(Report, "a file printed twice", "RB1113", Outline, "    content: content/title-page.md"),
        Fault.In(Report, "a table for a content file", "RB1110", Outline, "    content: data/units.csv"),
        Fault.In(Report, "an alias", "RB1104", "publisher: The Imaginary Survey", "publisher: &p The Imaginary Survey"),
        Fault.In(Report, "a tag", "RB1104", "publisher: The Imaginary Survey", "publisher: !!binary AAAA"),
        Fault.In(Report, "a tab for indentation", "RB1101", "  - kind: cover", "\t- kind: cover"),
        Fault.In(Report, "a colon in plain words", "RB1101", "title: Four Towns Compared", "title: Four Towns: Compared"),
        Fault.In(Report, "a bracket never closed", "RB1101", "stage: draft", "stage: [draft"),
        Fault.In(Report, "a quotation mark never closed", "RB1101", "title: Four Towns Compared", "title: \"Four Towns Compared"),
        Fault.In(Report, "a length without its unit", "RB1108", "tiers:", "theme: { gutter: 8 }\ntiers:"),
        Fault.In(Report, "margins that leave no room", "RB1115", "tiers:", "theme: { margins: { sides: 90mm } }\ntiers:"),
        Fault.In(Report, "a colour by its name", "RB1108", "tiers:", "theme: { colours: { d1: { light: blue } } }\ntiers:"),
        Fault.In(Report, "an unknown colour", "RB1103", "tiers:", "theme: { colours: { inks: \"#000000\" } }\ntiers:"),
        Fault.In(Report, "a font that is not there", "RB1110", "tiers:", "theme: { fonts: { regular: fonts/None.ttf } }\ntiers:"),
        Fault.In(Report, "a font that is none", "RB1401", "tiers:", "theme: { fonts: { regular: data/units.csv } }\ntiers:"),
        Fault.In(Report, "a publication of no kind", "RB1110 RB1125", "tiers:", Publications + "  - { name: release, kind: pres-release }\ntiers:"),
        Fault.In(Report, "a publication without a kind", "RB1106 RB1110", "tiers:", Publications + "  - { name: release }\ntiers:"),
        Fault.In(Report, "two publications of one name", "RB1124", "tiers:", Publications + Twice + Twice + "tiers:"),
        Fault.In(Report, "a publication without its text", "RB1110", "tiers:", Publications + "  - { name: release, kind: article }\ntiers:"),
        Fault.In(Report, "a publication whose text is a table", "RB1109", "tiers:", Publications + "  - { name: a, kind: article, content: data/units.csv }\ntiers:"),
        Fault.In(Report, "a publication with a blank in its name", "RB1108", "tiers:", Publications + "  - { name: the release, kind: article }\ntiers:"),
        Fault.In(Report, "a publication called as a part of the build", "RB1108", "tiers:", Publications + "  - { name: pdf, kind: article }\ntiers:"),
        Fault.In(Report, "a publication with an embargo in words", "RB1108", "tiers:", Publications + Twice[..^3] + ", embargo: soon }\ntiers:"),
        Fault.In(Chapter, "a front matter without a title", "RB1302", "title: Stalls and benches\n", ""),
        Fault.In(Chapter, "no front matter", "RB1302 RB1303", "---\ntitle: Stalls and benches\ndimension: Work and trade\nstandfirst: How often a town trades, and how much it makes.\n---\n", ""),
        Fault.In(Chapter, "a front matter never closed", "RB1301", "makes.\n---\n", "makes.\n"),
        Fault.In(Chapter, "an unknown key in the front matter", "RB1304", "standfirst: How", "standfrist: How"),
        Fault.In(Chapter, "an unknown dimension", "RB1303", "dimension: Work and trade", "dimension: Works and trade"),
        Fault.In("content/cases/larkhaven.md", "an unknown city", "RB1303", "city: Larkhaven", "city: Larkheaven"),
        new("a file that the outline does not name", ["RB1305"], sources => sources.With("content/notes.md", "---\ntitle: Notes\n---\n")),
        new("a README is for editors", [], sources => sources.With("content/README.md", "# Notes\n")),
        new("two files that differ in capitals", ["RB1005", "RB1305"], sources => sources.With("content/Foreword.md", "---\ntitle: Foreword\n---\n")),
        new("a picture that is none", ["RB1402"], sources => sources.With("content/map.png", "no picture")),
        new("a table missing", ["RB1201"], sources => sources.Without("data/scores.csv")),
        new("an empty report", ["RB1106", "RB1106", "RB1106", "RB1106", "RB1106"], sources => sources.With(Report, "")),
    ];

    public static TheoryData<string> Names { get; } = new(All.Select(fault => fault.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_slip_has_its_code(string name)
    {
        var fault = All.Single(fault => fault.Name == name);
        var found = TinyReport.Findings(fault.Change(TinyReport.Sources)).Select(finding => finding.Code);
        Assert.Equal(fault.Codes.Order(), found.Order());
    }

    [Fact]
    public void The_words_that_an_author_reads() => Snapshot.Match(
        string.Concat(All.Select(fault => $"# {fault.Name}\n{string.Join('\n', TinyReport.Findings(fault.Change(TinyReport.Sources)))}\n\n")),
        "report-faults.txt");

    [Fact]
    public void A_folder_without_report_yaml_is_not_an_edition() =>
        Assert.Equal(["RB1001"], TinyReport.Findings(TinyReport.Sources.Without(Report)).Select(finding => finding.Code));
}

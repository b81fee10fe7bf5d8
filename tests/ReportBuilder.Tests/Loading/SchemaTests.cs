using System.Text.Json;
using ReportBuilder.Loading.Report;
using ReportBuilder.Loading.Style;

namespace ReportBuilder.Tests.Loading;

/// <summary>schemas/report.schema.json, the loader and docs/report.md know the same keys.</summary>
public sealed class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(EditionFolder.Repository, "schemas", "report.schema.json"))).RootElement;

    private static readonly JsonElement Definitions = Schema.GetProperty("$defs");

    private static readonly (string Name, IEnumerable<string> Known, JsonElement Described)[] Mappings =
    [
        ("the report", ReportKeys.Report, Schema),
        ("the imprint", ReportKeys.Imprint, Schema.GetProperty("properties").GetProperty("imprint")),
        ("a contributor", ReportKeys.Contributor, Definitions.GetProperty("contributor").GetProperty("anyOf")[1]),
        ("the licences", ReportKeys.Licences, Definitions.GetProperty("licences")),
        ("a licence", ReportKeys.Licence, Definitions.GetProperty("licence").GetProperty("anyOf")[1]),
        ("a publication", ReportKeys.Publication, Definitions.GetProperty("publication")),
        ("a correction", ReportKeys.Correction, Definitions.GetProperty("correction")),
        ("the theme", ReportKeys.Theme, Definitions.GetProperty("theme")),
        ("the page", ReportKeys.PageSize, ThemeKey("page").GetProperty("oneOf")[1]),
        ("the margins", ReportKeys.Margins, ThemeKey("margins")),
        ("a colour", ReportKeys.Colour, Definitions.GetProperty("colour")),
        ("the fonts", ReportKeys.Fonts, ThemeKey("fonts")),
        ("print", ReportKeys.Print, Schema.GetProperty("properties").GetProperty("print")),
        ("the spine", ReportKeys.Spine, Schema.GetProperty("properties").GetProperty("print").GetProperty("properties").GetProperty("spine")),
        ("a tier", ReportKeys.Tier, Definitions.GetProperty("tier")),
        ("terms", ReportKeys.Terms, Schema.GetProperty("properties").GetProperty("terms")),
        ("the history", ReportKeys.History, Schema.GetProperty("properties").GetProperty("history").GetProperty("oneOf")[1]),
        ("an earlier edition", ReportKeys.PastEdition, Definitions.GetProperty("past-edition").GetProperty("oneOf")[1]),
        ("a term", ReportKeys.Term, Definitions.GetProperty("term")),
        ("a part", ReportKeys.Part, Definitions.GetProperty("part")),
    ];

    public static TheoryData<string> Names { get; } = new(Mappings.Select(mapping => mapping.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_schema_has_the_keys_that_the_loader_reads_and_no_others(string name)
    {
        var (_, known, described) = Mappings.Single(mapping => mapping.Name == name);
        Assert.Equal(known.Order(StringComparer.Ordinal), Keys(described).Order(StringComparer.Ordinal));
        Assert.False(described.GetProperty("additionalProperties").GetBoolean());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_key_is_described_in_the_schema_and_in_the_guide(string name)
    {
        var guide = File.ReadAllText(Path.Combine(EditionFolder.Repository, "docs", "report.md"));
        Assert.All(Mappings.Single(mapping => mapping.Name == name).Described.GetProperty("properties").EnumerateObject(), property =>
        {
            var text = property.Value.TryGetProperty("$ref", out var reference) && !property.Value.TryGetProperty("description", out _)
                ? Definitions.GetProperty(reference.GetString()!.Split('/')[^1])
                : property.Value;
            Assert.NotEmpty(text.GetProperty("description").GetString()!);
            Assert.Contains($"| `{property.Name}`", guide, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_kind_of_part_is_in_the_schema_and_in_the_guide()
    {
        var guide = File.ReadAllText(Path.Combine(EditionFolder.Repository, "docs", "report.md"));
        var kinds = Definitions.GetProperty("part").GetProperty("properties").GetProperty("kind").GetProperty("anyOf")[0].GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()!).ToList();
        Assert.Equal(ReportKeys.Kinds.Order(StringComparer.Ordinal), kinds.Order(StringComparer.Ordinal));
        Assert.All(kinds, kind => Assert.Contains($"`{kind}`", guide, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(TinyReport.Folder)]
    public void The_editions_of_this_repository_use_described_keys_only(string folder)
    {
        var lines = File.ReadAllLines(Path.Combine(EditionFolder.Repository, folder, "content", "report.yaml"));
        var keys = lines.Where(line => line.Length > 0 && char.IsAsciiLetterLower(line[0])).Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).ToList();
        Assert.NotEmpty(keys);
        Assert.Subset(Keys(Schema).ToHashSet(), keys.ToHashSet());
        Assert.DoesNotContain(ReportBuilder.Loading.EditionLoader.Load(EditionFolder.Read(folder)).Diagnostics, finding => finding.Code == "RB1103");
    }

    private static JsonElement ThemeKey(string key) => Definitions.GetProperty("theme").GetProperty("properties").GetProperty(key);

    private static IEnumerable<string> Keys(JsonElement mapping) => mapping.GetProperty("properties").EnumerateObject().Select(property => property.Name);

    [Fact]
    public void The_house_style_has_the_same_keys_in_its_schema_in_the_guide_and_in_the_loader()
    {
        var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(EditionFolder.Repository, "schemas", "style.schema.json"))).RootElement;
        Assert.Equal(StyleKeys.Style.Order(StringComparer.Ordinal), Keys(schema).Order(StringComparer.Ordinal));
        Assert.Equal(StyleKeys.Numbers.Order(StringComparer.Ordinal), Keys(schema.GetProperty("properties").GetProperty("numbers")).Order(StringComparer.Ordinal));
        var guide = File.ReadAllText(Path.Combine(EditionFolder.Repository, "docs", "writing.md"));
        Assert.All(StyleKeys.Style, key => Assert.Contains($"\n{key}:", guide, StringComparison.Ordinal));
        Assert.All(StyleKeys.Numbers, key => Assert.Contains($"\n  {key}:", guide, StringComparison.Ordinal));
    }
}

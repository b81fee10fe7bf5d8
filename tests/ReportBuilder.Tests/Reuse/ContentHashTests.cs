using System.Reflection;
using ReportBuilder.Model.Documents;
using ReportBuilder.Model.Drawings;
using ReportBuilder.Model.Fonts;
using ReportBuilder.Model.Inputs;
using ReportBuilder.Model.Pages;
using ReportBuilder.Model.Reuse;
using ReportBuilder.Tests.Pdf;
using ReportBuilder.Tests.Program.Differences;

namespace ReportBuilder.Tests.Reuse;

public sealed class ContentHashTests
{
    private static readonly Type[] Roots = [typeof(Section), typeof(SectionHeading), typeof(ChartSpec), typeof(Edition), typeof(Theme), typeof(Page)];

    public static TheoryData<string> Records => [.. RecordsUnder(Roots).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_property_takes_part(string name)
    {
        var type = RecordsUnder(Roots).Single(record => record.Name == name);
        var sample = Sample.Of(type, 1);
        Assert.All(Properties(type), property =>
        {
            var others = Enumerable.Range(2, 60).Select(seed => property.GetValue(Sample.Of(type, seed)));
            Assert.Contains(others, other => ContentHash.Of(sample) != ContentHash.Of(With(sample, property, other)));
        });
    }

    [Fact]
    public void The_records_of_a_document_are_walked() =>
        Assert.Superset(new HashSet<Type>([typeof(Figure), typeof(PathMark), typeof(PathStep), typeof(NoteReference), typeof(TableCell), typeof(ChartRow)]), RecordsUnder(Roots).ToHashSet());

    [Fact]
    public void Equal_values_have_equal_hashes() => Assert.All(RecordsUnder([typeof(Section)]), type => Assert.Equal(ContentHash.Of(Sample.Of(type, 1)), ContentHash.Of(Sample.Of(type, 1))));

    [Fact]
    public void A_hash_is_the_same_on_every_machine() => Assert.Equal(
        "9015e257079660e2",
        ContentHash.Of(new Paragraph([new TextRun("A naïve “text” 𝄞"), new Strong([new TextRun("0.1")])], ParagraphRole.Lead, new("content/a.md", 3, 1)) { Id = "a" }).ToString());

    [Fact]
    public void The_number_of_a_claim_and_the_place_of_a_block_are_not_text()
    {
        var quote = new PullQuote([new Bound("claim-1", [new TextRun("58")])], new("content/a.md", 3, 1));
        var moved = new PullQuote([new Bound("claim-2", [new TextRun("58")])], new("content/a.md", 4, 1));
        Assert.Equal(ContentHash.OfText(quote), ContentHash.OfText(moved));
        Assert.NotEqual(ContentHash.Of(quote), ContentHash.Of(moved));
    }

    [Fact]
    public void A_page_is_told_from_another_by_its_letters_and_by_places_to_a_hundredth_of_a_point()
    {
        var page = SmallReport.Make().Pages[0];
        var text = page.Items.OfType<PlacedText>().First(item => item.Glyphs.Length > 1);
        var at = page.Items.IndexOf(text);
        Page With(PlacedItem item) => page with { Items = page.Items.SetItem(at, item) };
        PlacedItem Line(double x) => new PlacedPath([new(PathVerb.MoveTo, 10, 10), new(PathVerb.LineTo, x, 10)], null, new(0, 0, 0), 1, 1);
        Assert.NotEqual(ContentHash.OfText(page), ContentHash.OfText(With(text with { Glyphs = text.Glyphs.SetItem(1, text.Glyphs[1] with { Text = "ø" }) })));
        Assert.NotEqual(ContentHash.OfText(page), ContentHash.OfText(With(text with { Glyphs = text.Glyphs.SetItem(1, text.Glyphs[1] with { Advance = text.Glyphs[1].Advance + 1 }) })));
        Assert.NotEqual(ContentHash.OfText(page), ContentHash.OfText(With(text with { X = text.X + 0.01 })));
        Assert.NotEqual(ContentHash.OfText(With(Line(20))), ContentHash.OfText(With(Line(20.01))));
        Assert.Equal(ContentHash.OfText(With(Line(20))), ContentHash.OfText(With(Line(20.0001))));
        Assert.NotEqual(ContentHash.Of(With(Line(20))), ContentHash.Of(With(Line(20.0001))));
    }

    /// <summary>The records of the model that are reached from others through their properties, abstract ones by their kinds.</summary>
    private static IEnumerable<Type> RecordsUnder(IEnumerable<Type> roots)
    {
        var (found, open) = (new HashSet<Type>(), new Queue<Type>(roots));
        while (open.TryDequeue(out var type))
        {
            if (type.IsGenericType)
                open.Enqueue(type.GetGenericArguments()[0]);
            else if (type.Namespace!.StartsWith("ReportBuilder", StringComparison.Ordinal) && !type.IsEnum && type != typeof(FontFace))
                foreach (var kind in Sample.Kinds(type).Where(found.Add))
                    foreach (var property in Properties(kind))
                        open.Enqueue(property.PropertyType);
        }

        return found.OrderBy(type => type.Name, StringComparer.Ordinal);
    }

    /// <summary>Properties that are not worked out from others.</summary>
    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite);

    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = typeof(object).GetMethod("MemberwiseClone", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(record, [])!;
        property.SetValue(copy, value);
        return copy;
    }
}

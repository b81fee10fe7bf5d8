namespace ReportBuilder.Tests.Charts;

public sealed class ApprovedDrawings
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kind_looks_as_approved(string name) => Snapshot.Match(ChartPictures.Svg(ChartPictures.Draw(Samples.All[name])), $"{name}.svg");

    [Fact]
    public void Every_kind_says_itself_as_approved() =>
        Snapshot.Match(string.Concat(Samples.All.Select(sample => $"{sample.Key}: {ChartPictures.Draw(sample.Value).Description}\n")), "descriptions.txt");
}

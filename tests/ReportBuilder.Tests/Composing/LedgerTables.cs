using System.Collections.Immutable;
using System.Text;
using ReportBuilder.Composing.Tables;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Tests.Composing;

public sealed class LedgerTables
{
    [Fact]
    public void A_row_a_claim_with_its_place_and_its_sentence() => Assert.Equal(
        """"
        id,place,sentence,words,kind,binding,value,explanation,strength,source,page,section,anchor,publication
        a-text-claim-1,content/text.md:5:1,Cork is second.,Cork is second,asserted,rank of Cork = 2,true,True: rank of Cork overall is 2.,,,7,a-text,#a-text-text-1,
        a-text-claim-2,content/text.md:7:6,"Has ‘91 km²’, it says.",,external,aarhus-area,91 km²,"Area of Aarhus, 2024. Source: A yearbook.",,yearbook,7,a-text,#a-text-text-2,
        a-text-claim-3,content/text.md:9:1,2 is “it”.,,computed,"rank ""Cork""",2,"Rank of Cork in Overall index: 2 of 5, with 14 points.",,,7,a-text,#a-text-text-3,

        """",
        Text(LedgerTable.Write(SmallEdition.Compose("[Cork is second]{claim=\"rank of Cork = 2\"}.\n\nHas '{{fact \"aarhus-area\"}}', it says.\n\n{{rank \"Cork\"}} is \"it\".").Value, anchor => anchor == "a-text-text-2" ? null : "7"))
            .Replace('\u00A0', ' '));

    [Fact]
    public void Claims_of_publications_follow_those_of_the_report()
    {
        var (report, article) = (SmallEdition.Compose("{{rank \"Cork\"}}").Value, SmallEdition.Compose("{{total \"Cork\"}} points.").Value);
        var (news, briefs) = (Publication("news"), Publication("briefs"));
        var all = report with { Publications = [new(news, "news", article), new(briefs, "cork", article)] };
        var table = Text(LedgerTable.Write(all, _ => "7")).Split('\n');
        Assert.EndsWith(",7,a-text,#a-text-text-1,", table[1], StringComparison.Ordinal);
        Assert.EndsWith(",,a-text,#a-text-text-1,news", table[2], StringComparison.Ordinal);
        Assert.EndsWith(",,a-text,#a-text-text-1,briefs/cork", table[3], StringComparison.Ordinal);
        Assert.Contains(",14\u00A0points.", table[2], StringComparison.Ordinal);
    }

    [Fact]
    public void No_cell_runs_as_a_formula()
    {
        var document = SmallEdition.Compose("{{rank \"Cork\"}}").Value;
        var claim = document.Claims[0] with { Sentence = "=1+1", Value = "-2+3", Binding = "@cmd" };
        Assert.Contains(",'=1+1,,computed,'@cmd,'-2+3,", Text(LedgerTable.Write(document with { Claims = [claim] })), StringComparison.Ordinal);
    }

    private static Publication Publication(string name) => new(name, PublicationKind.Article, "", "", null, default);

    private static string Text(ImmutableArray<byte> table) => Encoding.UTF8.GetString(table.AsSpan());
}

namespace ReportBuilder.Tests.Composing;

/// <summary>What Markdown says beyond paragraphs, lists and emphasis.</summary>
public sealed class TextParts
{
    [Theory]
    [InlineData("~~struck~~", "<Struck struck>")]
    [InlineData("H~2~O", "H<Subscript 2>O")]
    [InlineData("km^2^", "km<Superscript 2>")]
    [InlineData("==marked==", "<Highlighted marked>")]
    [InlineData("[Nato]{.smallcaps}", "<SmallCapitals Nato>")]
    [InlineData("**~~both~~**", "**<Struck both>**")]
    [InlineData("5~10万人，20~30万人", "5~10万人，20~30万人")]
    [InlineData("about ~5 and ~6", "about ~5 and ~6")]
    [InlineData("x^2 + y^2", "x^2 + y^2")]
    [InlineData("a = b == c", "a = b == c")]
    [InlineData("from $5 to $6, US$5 and US$6", "from $5 to $6, US$5 and US$6")]
    [InlineData("C++ and G++", "C++ and G++")]
    [InlineData("set {a, b}", "set {a, b}")]
    [InlineData("[[1]](https://example.org)", "[[1]](https://example.org)"), InlineData("C:\\Users and a\\b", "C:\\Users and a\\b"), InlineData("100% and 5%% of", "100% and 5%% of")]
    [InlineData("What!!! And why??? Note: a:b:c", "What!!! And why??? Note: a:b:c"), InlineData("[a note!] and [!]", "[a note!] and [!]")]
    public void Signs_around_words_say_how_they_are_set(string typed, string set) => Assert.Equal(set, SmallEdition.Printed(typed));

    [Theory]
    [InlineData("Some ++inserted++ words.", "RB4133 5:6")]
    [InlineData("A paragraph. {#id .class}", "RB4133 5:14")]
    [InlineData("A paragraph. {: .class}", "RB4133 5:14"), InlineData("Some {% raw %} words.", "RB4133 5:6"), InlineData("[words]{colour=red} and", "RB4133 5:8")]
    [InlineData("[words](#text){target=_blank}", "RB4133 5:15"), InlineData("> [!NOTE]\n> Words.", "RB4133 5:3"), InlineData("See [[that page]].", "RB4133 5:5")]
    [InlineData("[TOC]", "RB4133 5:1"), InlineData("Words.\n\n!!! note \"Title\"", "RB4133 7:1"), InlineData("??? tip\n", "RB4133 5:1"), InlineData("![[port.png]]", "RB4133 5:1")]
    [InlineData("Words^[a note in place] here.", "RB4133 5:6"), InlineData("Words.\n\n\\newpage", "RB4133 7:1"), InlineData("As \\textbf{bold} words.", "RB4133 5:4")]
    [InlineData("::: pull\nWords[^x].\n:::\n\n[^x]: A note.", "RB4133 6:6"), InlineData("::: figures\n1[^x]: trees\n:::\n\nWords[^x].\n\n[^x]: A note.", "RB4133 6:2")]
    [InlineData("See [that page][there].", "RB4133 5:5"), InlineData("See [that page][].", "RB4133 5:5"), InlineData("::: note Of all[^x]\nWords.\n:::", "RB4207 5:1")]
    [InlineData("::: note As <b>bold</b>\nWords.\n:::", "RB4207 5:1"), InlineData("::: note As [@fig:port]\nWords.\n:::", "RB4207 5:1")]
    [InlineData("%% a remark %% here", "RB4133 5:1"), InlineData("It is fine :smile: here.", "RB4133 5:12"), InlineData("```python fast\nx\n```", "RB4134 5:1")]
    [InlineData("::: note A *fine* box\nWords.\n:::", "RB4207 5:1"), InlineData("Table: Of *ships*\n\n| a | b |\n| - | - |\n| c | d |", "RB4207 5:1"), InlineData("::: facts Of `code`\nTerm = words\n:::", "RB4207 5:1")]
    [InlineData("::: note Empty\n:::", "RB4135 5:1")]
    public void Signs_of_another_dialect_are_told_of(string typed, string diagnostic) => Assert.Contains(diagnostic, SmallEdition.Findings(typed));

    [Fact]
    public void Code_keeps_its_lines() => Assert.Equal(
        "listing python numbered: def f():/    return 1",
        SmallEdition.Printed("```python numbered\ndef f():\n    return 1\n```"));

    [Fact]
    public void A_task_is_done_or_open() => Assert.Equal("[x] one\n[ ] two\n- three", SmallEdition.Printed("- [x] one\n- [ ] two\n- three"));

    [Fact]
    public void Terms_that_share_a_meaning_stand_together() => Assert.Equal(
        "Rank\\Place := Where it stands.\nScore := What it gets.",
        SmallEdition.Printed("Rank\nPlace\n:   Where it stands.\n\nScore\n:   What it gets."));

    [Theory]
    [InlineData("> Words.\n> -- Jane, *A Book*", "> Words. | — Jane, *A Book*")]
    [InlineData("> Words.\n>\n> — Jane", "> Words. | — Jane")]
    [InlineData("> Words -- and more\n> words.", "> Words – and more words.")]
    [InlineData("::: epigraph\nWords.\n-- Jane\n:::", "epigraph Words. | — Jane")]
    public void A_last_line_with_a_dash_says_who_spoke(string typed, string set) => Assert.Equal(set, SmallEdition.Printed(typed));

    [Fact]
    public void A_call_out_holds_blocks_and_claims() => Assert.Equal(
        "Note: How to read | Rank ‹1›.- one- two",
        SmallEdition.Printed("::: note How to read\nRank {{rank \"Aarhus\"}}.\n\n- one\n- two\n:::").ReplaceLineEndings(""));

    [Fact]
    public void A_call_out_stands_in_another_behind_more_colons() => Assert.Equal(
        "Example: Outer | Text.Tip: Inner | Words.",
        SmallEdition.Printed("::::: example Outer\nText.\n\n:::: tip Inner\nWords.\n::::\n:::::").ReplaceLineEndings(""));

    [Fact]
    public void Mistakes_inside_a_call_out_have_their_own_line() => Assert.Contains("RB4405 8:3", SmallEdition.Findings("::: note\nFine.\n\na [link](#nowhere)\n:::"));

    [Fact]
    public void An_abbreviation_is_spelled_out_once() => Assert.Equal(
        "The GDP=gross domestic product (gross domestic product), then GDP=gross domestic product.",
        SmallEdition.Printed("The GDP, then GDP.\n\n*[GDP]: gross domestic product"));

    [Fact]
    public void Footnotes_have_letters_in_the_order_of_their_first_citations() => Assert.Equal(
        """
        One^a, two^b, one again^a.
        a. The *first* ‹1›. [a-text-footnote-1-1 a-text-footnote-1-2]
        b. The second.\More of it. [a-text-footnote-2-1]
        """,
        SmallEdition.Printed("One[^x], two[^y], one again[^x].\n\n[^y]: The second.\n\n    More of it.\n\n[^x]: The *first* {{rank \"Aarhus\"}}."));

    /// <summary>A box is a text of its own, and its footnotes, links and abbreviations may be written around it.</summary>
    [Fact]
    public void A_box_cites_what_is_written_around_it()
    {
        var text = "::: note\nOne[^x], [two][y] of the GDP.\n:::\n\nWords[^z].\n\n[^z]: The last.\n\n[^x]: The *first*.\n\n    More of it.\n\n[y]: https://example.org\n*[GDP]: gross domestic product";
        var printed = SmallEdition.Printed(text);
        Assert.Contains("One^a, [two](https://example.org) of the GDP=gross domestic product", printed, StringComparison.Ordinal);
        Assert.Contains("a. The *first*.\\More of it.", printed, StringComparison.Ordinal);
        Assert.Contains("b. The last.", printed, StringComparison.Ordinal);
        Assert.DoesNotContain(SmallEdition.Findings(text), found => found.StartsWith("RB41", StringComparison.Ordinal));
    }

    /// <summary>However often it is cited, in boxes, epigraphs and the text around them.</summary>
    [Fact]
    public void A_footnote_of_boxes_and_text_is_one()
    {
        var printed = SmallEdition.Printed("One[^x].\n\n::: note\nTwo[^x] and[^y].\n:::\n\n::: epigraph\nThree[^x].\n-- Who said[^y] it\n:::\n\nFour[^x].\n\n[^x]: There are {{count \"cities where rank <= 3\"}}.\n\n    More.\n\n[^y]: Another.");
        Assert.Contains("One^a.", printed, StringComparison.Ordinal);
        Assert.Contains("Two^a and^b.", printed, StringComparison.Ordinal);
        Assert.Contains("Three^a.", printed, StringComparison.Ordinal);
        Assert.Contains("— Who said^b it", printed, StringComparison.Ordinal);
        Assert.Contains("Four^a.", printed, StringComparison.Ordinal);
        Assert.Contains("[a-text-footnote-1-1 a-text-footnote-1-2 a-text-footnote-1-3 a-text-footnote-1-4]", printed, StringComparison.Ordinal);
        Assert.Single(printed.Split("More.")[1..]);
        Assert.Single(printed.Split("Another.")[1..]);
        Assert.DoesNotContain("\nc. ", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_that_write_other_footnotes_under_one_label_have_their_own()
    {
        var printed = SmallEdition.Printed("::: note\nOne[^x].\n\n[^x]: The first.\n:::\n\n::: tip\nTwo[^x].\n\n[^x]: The second.\n:::");
        Assert.Contains("a. The first.", printed, StringComparison.Ordinal);
        Assert.Contains("b. The second.", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_footnote_of_a_box_is_told_at_its_line() =>
        Assert.Contains(SmallEdition.Findings("::: note\nOne[^x].\n:::\n\nWords.\n\n[^x]: There are 17 ports."), found => found.StartsWith("RB4302 11", StringComparison.Ordinal));

    [Fact]
    public void Colons_that_end_nothing_are_told_of() => Assert.Contains("RB4116 5:1", SmallEdition.Findings(":::\n"));

    [Fact]
    public void A_number_in_a_footnote_has_to_be_bound_too() =>
        Assert.Contains(SmallEdition.Findings("One[^x].\n\n[^x]: There are 17 ports."), found => found.StartsWith("RB4302 7", StringComparison.Ordinal));

    [Fact]
    public void A_reference_leads_to_what_has_the_id_before_or_behind_it() => Assert.Equal(
        ["See [Figure\u00A01](#of-ports)", "[the table “Ships of all”](#ships)", "[“One part”](#one-part)."],
        SmallEdition.Printed(
            """
            See [@fig:of-ports]; [@tab:ships]; [@sec:one-part].

            ## One part {#one-part}

            ::: chart bars
            data: scores of 'Ports'
            finding: All of them
            id: of-ports
            :::

            Table: Ships of all {#ships}

            | Port |
            | --- |
            | Cork |
            """).Split('\n')[0].Split("; "));

    [Theory]
    [InlineData("See [@fig:none].", "RB4138 5:5")]
    [InlineData("See [@sec:nowhere].", "RB4138 5:5")]
    [InlineData("Table: Ships {#same}\n\n| A |\n| --- |\n| b |\n\n## Two {#same}\n\nText.", "RB4404 11:1")]
    [InlineData("As [@doe2020] says.", "RB4133 5:4")]
    public void A_reference_to_nothing_is_told_of(string typed, string diagnostic) => Assert.Contains(diagnostic, SmallEdition.Findings(typed));

    [Fact]
    public void Claims_hold_in_definitions_and_call_outs() =>
        Assert.Contains("RB4302", string.Join(' ', SmallEdition.Findings("::: tip\nThere are 17 ports.\n:::")), StringComparison.Ordinal);
}

using Microsoft.Playwright;

namespace ReportBuilder.ConformanceTests.Html;

/// <summary>What readers do with the site, done in a browser.</summary>
[Trait("Category", "Long")]
public sealed class ReaderTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private const string Chapter = SiteInBrowser.Chapter;
    private const string Scores = "[data-table=scoring]";

    [BrowserFact]
    public async Task A_column_sorts_by_its_button_and_ranks_stay_with_their_cities()
    {
        await using var visit = await site.Open(Chapter);
        var before = await Rows(visit);
        await visit[$"{Scores} thead th:nth-child(3) button"].ClickAsync();
        Assert.Equal("descending", await visit[$"{Scores} thead th:nth-child(3)"].GetAttributeAsync("aria-sort"));
        var values = await Column(visit, 3);
        Assert.Equal(values.OrderDescending(), values);
        Assert.Equal(before.Order(StringComparer.Ordinal), (await Rows(visit)).Order(StringComparer.Ordinal));
        await visit[$"{Scores} thead th:nth-child(3) button"].ClickAsync();
        Assert.Equal("ascending", await visit[$"{Scores} thead th:nth-child(3)"].GetAttributeAsync("aria-sort"));
        values = await Column(visit, 3);
        Assert.Equal(values.Order(), values);
    }

    [BrowserFact]
    public async Task A_marked_figure_sorts_by_its_value_among_the_others()
    {
        await using var visit = await site.Open(Chapter);
        var cells = $"[...document.querySelectorAll('{Scores} tbody td:nth-child(3)')]";
        Assert.True(await visit.Ask<bool>($"{cells}.slice(0, 1).every(cell => {{ cell.textContent = '12.3*'; cell.dataset.sort = '12.34'; return true; }})"));
        await visit[$"{Scores} thead th:nth-child(3) button"].ClickAsync();
        await visit[$"{Scores} thead th:nth-child(3) button"].ClickAsync();
        var printed = await visit.Ask<string[]>($"{cells}.map(cell => cell.textContent)");
        var at = Array.IndexOf(printed, "12.3*");
        Assert.All(printed[..at], text => Assert.True(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) <= 12, text));
        Assert.All(printed[(at + 1)..], text => Assert.True(int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) > 12, text));
    }

    [BrowserFact]
    public async Task A_Chinese_name_sorts_as_it_is_read()
    {
        await using var visit = await site.Open(Chapter);
        var names = $"[...document.querySelectorAll('{Scores} tbody th')]";
        await visit.Ask<bool>($"{names}.every(cell => {{ cell.dataset.sort = cell.textContent.trim(); if (cell.dataset.sort === 'Chongqing') cell.textContent = '重庆'; return true; }})");
        await visit[$"{Scores} thead th.name button"].ClickAsync();
        var sorted = await visit.Ask<string[]>($"{names}.map(cell => cell.textContent.trim())");
        var at = Array.IndexOf(sorted, "重庆");
        Assert.Equal(["Chengdu", "Dalian"], [sorted[at - 1], sorted[at + 1]]);
    }

    [BrowserFact]
    public async Task A_table_filters_by_name_and_by_tier()
    {
        await using var visit = await site.Open(Chapter);
        Assert.Equal(["First tier", "Second tier", "Third tier", "Fourth tier", "All 60"], await visit[$"{Scores} .chips"].First.Locator("button").AllInnerTextsAsync());
        await visit[$"{Scores} .table-filter"].FillAsync("beij");
        Assert.Equal(1, await visit[$"{Scores} tbody tr:not([hidden])"].CountAsync());
        await visit[$"{Scores} .table-filter"].FillAsync("");
        await visit[$"{Scores} [data-group='First tier']"].First.ClickAsync();
        Assert.Equal(3, await visit[$"{Scores} tbody tr:not([hidden])"].CountAsync());
        await visit[$"{Scores} button[data-group='']"].ClickAsync();
        Assert.Equal(60, await visit[$"{Scores} tbody tr:not([hidden])"].CountAsync());
    }

    [BrowserFact]
    public async Task How_a_table_is_sorted_and_filtered_stands_in_the_address()
    {
        await using var visit = await site.Open(Chapter, fromDisk: false);
        await visit[$"{Scores} thead th:nth-child(3) button"].ClickAsync();
        await visit[$"{Scores} thead th:nth-child(3) button"].ClickAsync();
        await visit[$"{Scores} [data-group='Third tier']"].First.ClickAsync();
        await visit[$"{Scores} .table-filter"].FillAsync("g");
        var rows = await Rows(visit);
        var shown = await visit[$"{Scores} tbody tr:not([hidden]) th"].AllInnerTextsAsync();
        Assert.InRange(shown.Count, 2, 40);
        await visit.Page.ReloadAsync();
        Assert.Equal("ascending", await visit[$"{Scores} thead th:nth-child(3)"].GetAttributeAsync("aria-sort"));
        Assert.Equal(rows, await Rows(visit));
        Assert.Equal(shown, await visit[$"{Scores} tbody tr:not([hidden]) th"].AllInnerTextsAsync());
    }

    [BrowserFact]
    public async Task Without_any_weight_no_order_is_shown_and_weights_are_shared_by_their_address()
    {
        await using var visit = await site.Open("your-weights.html", fromDisk: false);
        await visit.Ask<bool>("[...document.querySelectorAll('.slider input')].every(slider => { slider.value = '0'; return slider.dispatchEvent(new Event('input', { bubbles: true })); })");
        await Assertions.Expect(visit["#weighted"]).ToBeHiddenAsync();
        await visit[".slider input"].First.FillAsync("7");
        await Assertions.Expect(visit["#weighted"]).ToBeVisibleAsync();
        await visit["form.weights [type=submit]"].ClickAsync();
        await Assertions.Expect(visit["#weights-state"]).ToHaveTextAsync("The address was copied.");
        Assert.EndsWith("?w=7-0-0-0-0-0-0-0-0-0", await visit.Ask<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Without_scripts_the_page_of_weights_says_the_published_order()
    {
        await using var visit = await site.Open("your-weights.html", scripts: false);
        Assert.Contains("published order", await visit["#weights-caption"].InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Rank", (await visit["#weighted thead th"].First.InnerTextAsync()).Trim());
    }

    [BrowserFact]
    public async Task Scores_show_as_shades_as_bars_or_as_plain_numbers()
    {
        await using var visit = await site.Open(Chapter);
        foreach (var (mode, other) in new[] { ("bars", "heat"), ("heat", "bars") })
        {
            await visit[$"{Scores} [data-mode={mode}]"].ClickAsync();
            Assert.Equal("true", await visit[$"{Scores} [data-mode={mode}]"].GetAttributeAsync("aria-pressed"));
            Assert.Equal("false", await visit[$"{Scores} [data-mode={other}]"].GetAttributeAsync("aria-pressed"));
            Assert.True(await visit.Ask<bool>($"document.querySelector('{Scores} table').classList.contains('{mode}')"));
        }

        await visit[$"{Scores} [data-mode=plain]"].ClickAsync();
        Assert.False(await visit.Ask<bool>($"/heat|bars/.test(document.querySelector('{Scores} table').className)"));
    }

    [BrowserFact]
    public async Task The_head_and_the_names_of_a_table_stay_in_sight_while_it_scrolls()
    {
        await using var visit = await site.Open(Chapter);
        await visit[$"{Scores} tbody tr:nth-child(40) th"].ScrollIntoViewIfNeededAsync();
        Assert.InRange((await visit[$"{Scores} thead th"].First.BoundingBoxAsync())!.Y, 0, 300);
        await using var narrow = await site.Open("ranking.html", width: 700);
        await narrow["[data-table=overall] .table-scroll"].EvaluateAsync("box => { box.scrollLeft = 300; }");
        Assert.True(await narrow["[data-table=overall] .table-scroll"].EvaluateAsync<double>("box => box.scrollLeft") > 0);
        Assert.InRange((await narrow["[data-table=overall] tbody tr:nth-child(3) th"].BoundingBoxAsync())!.X, 0, 40);
    }

    [BrowserFact]
    public async Task The_address_of_a_heading_is_copied()
    {
        await using var visit = await site.Open(Chapter, fromDisk: false);
        var link = visit[".prose > h2 .permalink"].First;
        await link.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit["main > [role=status]:has-text('copied')"].WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal(await link.EvaluateAsync<string>("link => link.href"), await visit.Ask<string>("navigator.clipboard.readText()"));
    }

    [BrowserFact]
    public async Task The_data_of_a_chart_open_under_it_and_can_be_taken_away()
    {
        await using var visit = await site.Open(Chapter, fromDisk: false);
        await visit["figure .figure-data summary"].First.ClickAsync();
        Assert.True(await visit["figure .figure-data table"].First.IsVisibleAsync());
        foreach (var format in (string[])["CSV", "SVG"])
        {
            var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit[$"figure .downloads a:has-text('{format}')"].First.ClickAsync());
            Assert.EndsWith("." + format.ToLowerInvariant(), download.SuggestedFilename, StringComparison.Ordinal);
        }
    }

    [BrowserFact]
    public async Task A_score_opens_how_it_came_about_by_keyboard_and_gives_the_focus_back()
    {
        await using var visit = await site.Open(Chapter);
        await visit[$"{Scores} tbody tr:nth-child(2) a.receipt"].First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit[".pop"].WaitForAsync();
        Assert.Contains("Published score", await visit[".pop"].InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await visit[".pop"].CountAsync());
        Assert.True(await visit.Ask<bool>("document.activeElement.matches('a.receipt')"));
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task Arrow_keys_move_between_the_scores_of_a_table()
    {
        await using var visit = await site.Open(Chapter);
        await visit[$"{Scores} tbody tr:nth-child(1) a.receipt"].First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("1/1", await visit.Ask<string>("(() => { const cell = document.activeElement.closest('td'); const row = cell.parentElement; return row.sectionRowIndex + '/' + [...row.querySelectorAll('a.receipt')].indexOf(document.activeElement); })()"));
    }

    [BrowserFact]
    public async Task What_is_checked_is_plain_text_until_it_is_asked_for_and_then_says_where_it_comes_from()
    {
        await using var visit = await site.Open(Chapter);
        Assert.Equal(0, await visit["a.bound[href]"].CountAsync());
        Assert.Equal("none", await visit[".prose a.bound"].First.EvaluateAsync<string>("words => getComputedStyle(words).textDecorationLine"));
        await visit[".show-checked button"].ClickAsync();
        Assert.Equal("true", await visit[".show-checked button"].GetAttributeAsync("aria-pressed"));
        Assert.Equal("underline", await visit[".prose a.bound"].First.EvaluateAsync<string>("words => getComputedStyle(words).textDecorationLine"));
        await visit.Page.ReloadAsync();
        Assert.True(await visit["a.bound[href]"].CountAsync() > 20);
        await visit[".prose a.bound"].First.ClickAsync();
        Assert.True((await visit[".pop"].InnerTextAsync()).Length > 20);
    }

    [BrowserFact]
    public async Task A_checked_statement_is_copied_as_its_sentence_with_source_and_address()
    {
        await using var visit = await site.Open(Chapter, fromDisk: false);
        await visit[".show-checked button"].ClickAsync();
        var statement = visit[".prose > p a.bound"].First;
        var words = (await statement.InnerTextAsync()).Replace('\u00a0', ' ');
        await statement.ClickAsync();
        var copied = await visit.Copied(() => visit[".pop .button"].First.ClickAsync());
        Assert.Contains(words, copied, StringComparison.Ordinal);
        Assert.True(copied.IndexOf(" (", StringComparison.Ordinal) > words.Length, copied);
        Assert.Matches(@"^[A-Z].*\(.+, http://127\.0\.0\.1:\d+/" + Chapter + @"#[\w-]+\)$", copied);
        Assert.DoesNotContain('\n', copied);
    }

    [BrowserFact]
    public async Task A_city_is_copied_as_the_first_sentence_of_its_profile()
    {
        await using var visit = await site.Open("cities/hefei.html", fromDisk: false);
        await visit[".cite summary"].ClickAsync();
        await visit[".cite .button"].First.ClickAsync();
        Assert.Matches(@"^Hefei is 15th overall, [^(]+\. \(Chinese Cities of Opportunity 2025, http://127\.0\.0\.1:\d+/cities/hefei\.html\)$", await visit.Ask<string>("navigator.clipboard.readText()"));
    }

    [BrowserFact]
    public async Task A_chart_is_copied_as_its_finding_with_source_and_address()
    {
        await using var visit = await site.Open(Chapter, fromDisk: false);
        var figure = visit["figure.chart"].First;
        await figure.Locator(".figure-data summary").ClickAsync();
        await figure.Locator(".embed-link").Last.ClickAsync();
        var copied = await visit.Copied(() => visit[".pop .button"].First.ClickAsync());
        var finding = (await figure.Locator(".finding").EvaluateAsync<string>("words => words.firstChild.textContent")).Trim();
        Assert.StartsWith(finding + " (", copied, StringComparison.Ordinal);
        Assert.EndsWith($"{Chapter}#{await figure.GetAttributeAsync("id")})", copied, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Notes_stand_in_the_margin_of_a_wide_window_and_pop_up_in_a_narrow_one()
    {
        await using var wide = await site.Open(Chapter);
        var note = wide[".side-note"].First;
        Assert.True(await note.IsVisibleAsync());
        Assert.True((await note.BoundingBoxAsync())!.X > (await wide[".prose > p"].First.BoundingBoxAsync())!.X + 500);
        await using var narrow = await site.Open(Chapter, width: 390);
        Assert.False(await narrow[".side-note"].First.IsVisibleAsync());
        await narrow[".note-ref a"].First.ClickAsync();
        Assert.True(await narrow[".pop"].IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Search_answers_at_once_with_the_city_first_and_says_when_nothing_is_found()
    {
        await using var visit = await site.Open("search.html");
        await visit["#search-field"].FillAsync("Hangzhou");
        await visit[".search-results li"].First.WaitForAsync();
        Assert.EndsWith("cities/hangzhou.html", await visit[".search-results a"].First.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.DoesNotContain(await visit[".search-results a"].AllInnerTextsAsync(), title => title == "Changzhou");
        await visit["#search-field"].FillAsync("angzho");
        Assert.Contains("Hangzhou", await visit[".search-results a"].AllInnerTextsAsync());
        foreach (var typed in new[] { "杭州", "州", "hángzhōu", "hang zhou", "ＨＡＮＧＺＨＯＵ" })
        {
            await visit["#search-field"].FillAsync("");
            await visit["#search-field"].FillAsync(typed);
            await visit[".search-results a[href$='cities/hangzhou.html']"].First.WaitForAsync();
        }

        await visit["#search-field"].FillAsync("zzqqxx");
        await visit[".search-state:has-text('No results')"].WaitForAsync();
        // In the event itself, before anything else can run.
        Assert.True(await visit.Ask<bool>("(() => { const field = document.getElementById('search-field'); field.value = 'digital economy'; field.dispatchEvent(new Event('input', { bubbles: true })); return document.querySelectorAll('.search-results a').length > 0; })()"));
    }

    [BrowserFact]
    public async Task A_search_from_the_top_bar_lands_on_the_page_of_results()
    {
        await using var visit = await site.Open("index.html");
        await visit[".search-box input"].FocusAsync();
        await visit.Page.Keyboard.TypeAsync("Hefei");
        await visit[".quick a"].First.WaitForAsync();
        await visit[".search-box input"].PressAsync("Enter");
        await visit[".search-results li"].First.WaitForAsync();
        Assert.EndsWith("search.html?q=Hefei", await visit.Address(), StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task Compared_cities_stand_in_the_address()
    {
        await using var visit = await site.Open("compare.html?cities=hefei,wuhan&variables=1");
        await Assertions.Expect(visit["#comparison thead th"]).ToHaveTextAsync(["Dimension", "Hefei", "Wuhan"]);
        Assert.Equal(61, await visit["#comparison tbody tr"].CountAsync());
        await visit["[name=city]"].FillAsync("Macao");
        await visit["[name=city]"].FillAsync("Xi\u2019an");
        await visit["[name=city]"].FillAsync("Chengdu");
        Assert.Contains("Chengdu", await visit["#comparison thead th"].AllInnerTextsAsync());
        Assert.Contains("chengdu", await visit.Address(), StringComparison.Ordinal);
        Assert.Empty(visit.Faults);
    }

    [BrowserFact]
    public async Task Equal_weights_give_the_published_order_and_other_weights_another()
    {
        await using var visit = await site.Open("your-weights.html");
        Assert.Equal("Shanghai", await visit["#weighted tbody th"].First.InnerTextAsync());
        Assert.Equal(["0"], (await visit["#weighted tbody td:last-child"].AllInnerTextsAsync()).Distinct());
        await visit["input[type=range]"].First.FillAsync("10");
        for (var other = 1; other < 10; other++)
            await visit["input[type=range]"].Nth(other).FillAsync("0");
        await Assertions.Expect(visit["#weighted tbody th"].First).ToHaveTextAsync("Shenzhen");
        Assert.Contains("w=10-0-0", await visit.Address(), StringComparison.Ordinal);
        await visit["button[type=reset]"].ClickAsync();
        await visit["#weighted tbody tr:first-child th:has-text('Shanghai')"].WaitForAsync();
    }

    [BrowserFact]
    public async Task Dark_follows_the_system_or_the_reader_and_is_kept()
    {
        await using var visit = await site.Open("index.html");
        var light = await Ground(visit);
        await visit[".theme-button"].ClickAsync();
        var dark = await Ground(visit);
        Assert.NotEqual(light, dark);
        await visit.Page.ReloadAsync();
        Assert.Equal(dark, await Ground(visit));
        await using var night = await site.Open("index.html", scheme: ColorScheme.Dark);
        Assert.Equal(dark, await Ground(night));

        static Task<string> Ground(Visit visit) => visit.Ask<string>("getComputedStyle(document.body).backgroundColor");
    }

    private static async Task<IReadOnlyList<string>> Rows(Visit visit) => await visit[$"{Scores} tbody tr"].AllInnerTextsAsync();

    private static async Task<List<int>> Column(Visit visit, int number) =>
        [.. (await visit[$"{Scores} tbody tr > :nth-child({number})"].AllInnerTextsAsync()).Select(text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture))];
}

using System.Text.RegularExpressions;
using ReportBuilder.Reviewing;
using ReportBuilder.Tests.Program;

namespace ReportBuilder.Tests.Word.Reviewing;

/// <summary>What a reviewer does in Word comes home at the place of the Markdown that it was printed from: tried on changes at random, of which the wanted text is known beforehand.</summary>
public sealed partial class RoundTripTests : IDisposable
{
    private const int ChangesARound = 10;

    private readonly WordyEdition edition = new();

    public void Dispose() => edition.Dispose();

    [Fact]
    [Trait("Category", "Random")]
    public void Two_hundred_changes_at_random_come_home_at_their_place()
    {
        var sent = edition.Sent;
        for (var round = 0; round < Rounds.Of(20); round++)
        {
            var round20 = new Round(edition, new ReviewersDesk(sent) { Tracks = round % 4 != 3 }, new Random(1903 + round));
            for (var change = 0; change < ChangesARound; change++)
                round20.Change();
            round20.Check($"seed {1903 + round}");
        }
    }

    [Fact]
    public void A_file_that_nobody_touched_brings_nothing() => Assert.Empty(edition.Review(new ReviewersDesk(edition.Sent).Save()));

    /// <summary>Boxes without a title, code with its language and numbers, notes, tables and pictures too.</summary>
    [Fact]
    public void A_book_of_every_part_that_nobody_touched_brings_nothing()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Path("book.docx"), WordReports.Of(Repository.Path("examples", "book")));
        var run = ProgramRun.Of("review", folder.Path("book.docx"), "--edition", Repository.Path("examples", "book"));
        Assert.Equal((0, "nothing was changed and nothing was said\n"), (run.ExitCode, run.Output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void What_was_applied_builds_with_the_same_claims()
    {
        var round = new Round(edition, new ReviewersDesk(edition.Sent), new Random(7));
        for (var change = 0; change < ChangesARound; change++)
            round.Change();
        var before = edition.Draft.Document.Claims.Select(claim => (claim.Kind, claim.Binding, claim.Value)).ToList();
        var (changes, files, problem) = AppliedReview.Write(edition.Root, edition.Sources, edition.Review(round.Save()));
        Assert.Null(problem);
        Assert.Equal(1, files);
        Assert.InRange(changes, 1, ChangesARound);
        Assert.Equal(before, Program.Editions.Draft(edition.Root).Document.Claims.Select(claim => (claim.Kind, claim.Binding, claim.Value)));
    }

    [GeneratedRegex("q[a-z]+")]
    private static partial Regex AnyWord();

    /// <summary>One file of changes, each in a block of its own, and the text that is wanted.</summary>
    private sealed class Round
    {
        private readonly WordyEdition edition;
        private readonly ReviewersDesk desk;
        private readonly Random random;
        private readonly List<(string Source, string Wanted)> blocks;
        private readonly List<int> free;
        private readonly List<(int Line, int Column)> comments = [];
        private readonly List<string> done = [];
        private int data;
        private int looks;
        private int fresh;

        public Round(WordyEdition edition, ReviewersDesk desk, Random random)
        {
            (this.edition, this.desk, this.random) = (edition, desk, random);
            blocks = [.. edition.Blocks.Select(block => (block, block))];
            free = [.. Enumerable.Range(0, blocks.Count)];
        }

        public void Change()
        {
            var at = Take(free.Count);
            var (source, words) = (blocks[at].Source, AnyWord().Matches(blocks[at].Source).Select(match => match.Value).ToList());
            var word = words[random.Next(words.Count)];
            // Places inside a paragraph: a word with another behind it in the same run.
            var inside = words.FirstOrDefault(candidate => Regex.IsMatch(source, candidate + " q"));
            var isProse = at < edition.Prose;
            switch (random.Next(9))
            {
                case 0 when inside is not null:
                    desk.Delete(inside + " ");
                    Want(at, source.Replace(inside + " ", "", StringComparison.Ordinal), "delete " + inside);
                    break;
                case 1 when desk.Tracks || inside is not null:
                    // Only tracking tells whether words at the end of an emphasis belong to it.
                    var (added, before) = (Fresh(), desk.Tracks ? word : inside!);
                    desk.InsertBehind(before, " " + added);
                    Want(at, source.Replace(before, $"{before} {added}", StringComparison.Ordinal), "insert behind " + before);
                    break;
                case 2:
                    desk.Comment(word, "Is that so?");
                    comments.Add(PlaceOf(word));
                    break;
                case 3 when isProse && inside is not null:
                    desk.SplitBehind(inside + " ");
                    Want(at, source.Replace(inside + " ", inside + "\n\n", StringComparison.Ordinal), "split behind " + inside);
                    break;
                case 4 when isProse && Target(at) is { } behind:
                    desk.MoveBehind(words[0], AnyWord().Match(blocks[behind].Source).Value, takesBookmark: random.Next(2) == 0);
                    blocks[behind] = (blocks[behind].Source, $"{blocks[behind].Wanted}\n\n{source}");
                    Want(at, "", $"move {words[0]} behind {behind}");
                    break;
                case 5 when isProse:
                    var text = $"{Fresh()} {Fresh()} {Fresh()}.";
                    desk.AddParagraphBehind(words[0], text);
                    Want(at, $"{source}\n\n{text}", "add behind " + words[0]);
                    break;
                case 6 when isProse:
                    desk.RemoveParagraph(words[0]);
                    Want(at, "", "remove " + words[0]);
                    break;
                case 7 when desk.Tracks:
                    desk.Restyle(word);
                    looks++;
                    break;
                case 8 when source.Contains("{{total", StringComparison.Ordinal):
                    desk.Replace($"{edition.Draft.Document.Claims.First(claim => claim.Binding == "total \"Sallowmere\"").Value}", "99");
                    data++;
                    break;
                default:
                    var other = Fresh();
                    desk.Replace(word, other);
                    Want(at, source.Replace(word, other, StringComparison.Ordinal), "replace " + word);
                    break;
            }
        }

        public byte[] Save() => desk.Save();

        public void Check(string seed)
        {
            var findings = edition.Review(Save());
            var wanted = WordyEdition.Text(blocks.Select(block => block.Wanted).Where(block => block.Length > 0));
            var story = $"{seed}: {string.Join("; ", done)}\n{string.Join('\n', findings.Select(finding => finding.ToDiagnostic()))}";
            Assert.True(wanted == edition.Applied(findings), $"{story}\n--- wanted\n{wanted}\n--- came\n{edition.Applied(findings)}");
            Assert.Equal(comments.Order(), findings.Where(finding => finding.Kind == ReviewKind.Comment).Select(finding => (finding.Place.Line, finding.Place.Column)).Order());
            Assert.True(data == findings.Count(finding => finding.Kind == ReviewKind.Data), story);
            Assert.True(looks == findings.Count(finding => finding.Kind == ReviewKind.Restyled), story);
            Assert.All(findings, finding => Assert.True(finding.Kind is ReviewKind.Change or ReviewKind.Comment or ReviewKind.Data or ReviewKind.Restyled, story));
        }

        private void Want(int at, string text, string what)
        {
            blocks[at] = (blocks[at].Source, text);
            done.Add(what);
        }

        /// <summary>A plain paragraph that nothing happens to, not the one before.</summary>
        private int? Target(int from)
        {
            var plain = free.Where(at => at < edition.Prose && at != from - 1 && at != from + 1).ToList();
            if (plain.Count == 0)
                return null;
            var target = plain[random.Next(plain.Count)];
            free.Remove(target);
            return target;
        }

        private int Take(int count)
        {
            var at = free[random.Next(count)];
            free.Remove(at);
            return at;
        }

        private string Fresh() => $"new{random.Next(10)}word{fresh++}";

        private (int Line, int Column) PlaceOf(string word)
        {
            var before = WordyEdition.Text(edition.Blocks);
            before = before[..before.IndexOf(word, StringComparison.Ordinal)];
            return (before.Count(letter => letter == '\n') + 1, before.Length - before.LastIndexOf('\n'));
        }
    }
}

using System.Collections.Immutable;
using System.Diagnostics;
using ReportBuilder.Model.Diagnostics;
using ReportBuilder.Model.Inputs;

namespace ReportBuilder.Serving;

/// <summary>The edition as it is shown now, and the loop that keeps it so.</summary>
/// <param name="rehearsals">How many builds are rehearsed after the first one, as long as no save is waiting.</param>
internal sealed class Preview(string folder, int rehearsals = 0)
{
    /// <summary>After so long without a change nobody is waiting for a build.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>A browser fetches what is shown before anything else takes the cores from it: the other languages, or a collection.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);

    private readonly WarmEdition edition = new();
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PreviewState state = PreviewState.Nothing;

    public PreviewState State => state;

    public string Folder => folder;

    /// <summary>Ends when there is a state newer than <paramref name="number"/>.</summary>
    public async Task<PreviewState> After(int number, CancellationToken end)
    {
        while (true)
        {
            var waiting = Volatile.Read(ref next).Task;
            if (state.Number > number)
                return state;
            await waiting.WaitAsync(end);
        }
    }

    /// <summary>Builds, and builds anew after each change, until it is told to end.</summary>
    /// <param name="onBuilt">Told of every attempt, a moment after it is shown.</param>
    /// <param name="whileNobodyWaits">Run when a build is shown and no file has changed for a while.</param>
    public async Task Run(Action<PreviewState, PreviewTimes> onBuilt, Action whileNobodyWaits, CancellationToken end)
    {
        using var watch = new FolderWatch(folder);
        watch.Seen();
        var hasRehearsed = rehearsals == 0;
        while (!end.IsCancellationRequested)
        {
            await Build(watch, onBuilt, end);
            if (await watch.Changed(Quiet, end))
                continue;
            if (state.Current && !hasRehearsed)
            {
                hasRehearsed = true;
                Rehearsal.Run(rehearsals, () => watch.IsAsSeen() && !end.IsCancellationRequested);
            }

            whileNobodyWaits();
            await watch.Changed(Timeout.InfiniteTimeSpan, end);
        }
    }

    /// <summary>
    /// Both editions of the folder as it is, side by side; each is shown as soon as it is there. What is wrong is shown only where the
    /// files stay as they are: a file that is half saved is no fault of its author.
    /// </summary>
    private async Task Build(FolderWatch watch, Action<PreviewState, PreviewTimes> onBuilt, CancellationToken end)
    {
        var started = Stopwatch.GetTimestamp();
        var sources = PreviewBuild.Read(folder);
        if (state.Current && !sources.HasErrors && edition.Knows(sources.Value))
            return;
        var languages = sources.HasErrors ? [""] : WarmEdition.LanguagesOf(sources.Value);
        var pipeline = edition.Of(languages[0]);
        var (last, draft) = PreviewBuild.Draft(In(sources, languages[0]), pipeline, state);
        if (draft is null)
        {
            if (!await watch.Settles(end))
                return;
            Show(last);
            onBuilt(last, new(Stopwatch.GetElapsedTime(started), null));
            return;
        }

        // What the other languages were at the last build is as good as always what they are now: nobody waits for them.
        edition.Learn(languages[0], draft.Value);
        var around = edition.Around(languages[0], languages);
        var pdf = draft.HasErrors ? null : Task.Run(() => PreviewBuild.Pdf(pipeline, draft.Value));
        var built = PreviewBuild.Site(pipeline, draft, state, around);
        var shows = built.Current || await watch.Settles(end);
        if (shows)
            Show(built);
        var web = Stopwatch.GetElapsedTime(started);
        // The pipeline makes one PDF at a time: this one has to end even where it is not shown.
        var made = pdf is null ? null : await pdf;
        if (made is not null && built.Current)
            Show(built = PreviewBuild.WithPdf(built, made));
        var both = Stopwatch.GetElapsedTime(started);
        if (shows)
        {
            await Task.Delay(Breath, end);
            onBuilt(built, new(web, built.Current ? both : null));
        }

        foreach (var language in languages.Skip(1))
        {
            // A save that is waiting goes first.
            if (!shows || !watch.IsAsSeen() || end.IsCancellationRequested)
                return;
            await BuildOther(language, In(sources, language), languages, onBuilt);
        }

        if (built.Current && edition.Around(languages[0], languages) is var now && !EditionDrafts.Same(around, now))
            Show(PreviewBuild.Site(pipeline, draft, state, now) with { Diagnostics = built.Diagnostics });
    }

    /// <summary>Another language: what is shown of it changes only where one of its own files did.</summary>
    private async Task BuildOther(
        string language, Outcome<ReportSources> sources, ImmutableArray<string> languages, Action<PreviewState, PreviewTimes> onBuilt)
    {
        var started = Stopwatch.GetTimestamp();
        var (tag, pipeline) = (LanguageTag.Primary(language), edition.Of(language));
        var before = state.Others.GetValueOrDefault(tag, PreviewState.Nothing);
        var (broken, draft) = PreviewBuild.Draft(sources, pipeline, before);
        if (draft is null)
        {
            Show(state.With(tag, broken));
            onBuilt(broken, new(Stopwatch.GetElapsedTime(started), null));
            return;
        }

        edition.Learn(language, draft.Value);
        var pdf = draft.HasErrors ? null : Task.Run(() => PreviewBuild.Pdf(pipeline, draft.Value));
        var built = PreviewBuild.Site(pipeline, draft, before, edition.Around(language, languages));
        Show(state.With(tag, built));
        var web = Stopwatch.GetElapsedTime(started);
        var made = pdf is null ? null : await pdf;
        if (made is not null && built.Current)
            Show(state.With(tag, built = PreviewBuild.WithPdf(built, made)));
        onBuilt(built, new(web, built.Current ? Stopwatch.GetElapsedTime(started) : null));
    }

    private static Outcome<ReportSources> In(Outcome<ReportSources> sources, string language) =>
        sources.HasErrors ? sources : new(sources.Value with { Language = language }, sources.Diagnostics);

    private void Show(PreviewState built)
    {
        state = built;
        Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}

/// <summary>How long after the beginning of a build each edition was there; no time of a PDF where none was made.</summary>
internal sealed record PreviewTimes(TimeSpan Web, TimeSpan? Pdf);

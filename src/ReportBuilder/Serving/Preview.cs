namespace ReportBuilder.Serving;

/// <summary>The edition as it is shown now, and the loop that keeps it so.</summary>
internal sealed class Preview(string folder)
{
    private readonly WarmPipeline pipeline = new();
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile PreviewState state = PreviewState.Nothing;

    public PreviewState State => state;

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
    public async Task Run(Action<PreviewState, TimeSpan> onBuilt, CancellationToken end)
    {
        using var watch = new FolderWatch(folder);
        while (!end.IsCancellationRequested)
        {
            watch.Seen();
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            var (built, draft) = PreviewBuild.Site(folder, pipeline, state);
            if (!ReferenceEquals(built, state))
            {
                Show(built);
                onBuilt(built, System.Diagnostics.Stopwatch.GetElapsedTime(started));
            }

            if (draft is not null)
                Show(PreviewBuild.WithPdf(built, pipeline, draft));
            await watch.Changed(end);
        }
    }

    private void Show(PreviewState built)
    {
        state = built;
        Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }
}

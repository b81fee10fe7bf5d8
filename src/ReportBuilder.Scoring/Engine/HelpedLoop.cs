using System.Runtime.ExceptionServices;

namespace ReportBuilder.Scoring.Engine;

/// <summary>
/// A loop that threads of the pool help with. It waits for helpers that have begun, and for no others. <see cref="Parallel"/> waits for each
/// helper that it asked for, and while a study is made all threads of the pool may be waiting for that study.
/// </summary>
internal static class HelpedLoop
{
    /// <summary>Runs the steps from 0 on. What a step throws is thrown, once the others have ended.</summary>
    public static void Run(int count, Action<int> step) => Run(count, () => step, (at, own) => own(at), _ => { });

    /// <summary>The same with something that each thread has to itself.</summary>
    /// <param name="begin">Makes what a thread has.</param>
    /// <param name="end">Takes what a thread had, after its last step: of one thread at a time.</param>
    public static void Run<TOwn>(int count, Func<TOwn> begin, Action<int, TOwn> step, Action<TOwn> end)
        where TOwn : class => new Loop<TOwn>(count, begin, step, end).Run();

    private sealed class Loop<TOwn>(int count, Func<TOwn> begin, Action<int, TOwn> step, Action<TOwn> end)
        where TOwn : class
    {
        private readonly object gate = new();
        private int last = -1;
        private int helping;
        private bool isOver;
        private Exception? fault;

        public void Run()
        {
            AskForHelp();
            TakeSteps();
            lock (gate)
            {
                isOver = true;
                while (helping > 0)
                    Monitor.Wait(gate);
            }

            if (fault is not null)
                ExceptionDispatchInfo.Throw(fault);
        }

        /// <summary>Each that helps asks the next one.</summary>
        private void AskForHelp()
        {
            if (Volatile.Read(ref last) < count - 1)
                _ = Task.Run(Help);
        }

        private void Help()
        {
            lock (gate)
            {
                if (isOver)
                    return;
                helping++;
            }

            AskForHelp();
            TakeSteps();
            lock (gate)
            {
                if (--helping == 0)
                    Monitor.PulseAll(gate);
            }
        }

        private void TakeSteps()
        {
            try
            {
                if (Interlocked.Increment(ref last) is var at && at >= count)
                    return;
                var own = begin();
                for (; at < count; at = Interlocked.Increment(ref last))
                    step(at, own);
                lock (gate)
                    end(own);
            }
            catch (Exception problem)
            {
                lock (gate)
                    fault ??= problem;
                Volatile.Write(ref last, count);
            }
        }
    }
}

using System.Runtime.ExceptionServices;

namespace ReportBuilder.Pdf;

/// <summary>Runs jobs on all processors. Every job keeps to a place of its own, so that the result does not depend on their order.</summary>
internal static class SideBySide
{
    /// <summary>
    /// Runs the jobs from 0 on; each worker takes the next one that is left, so that a long one holds up no others. What a job throws is
    /// thrown.
    /// </summary>
    public static void Run(int count, Action<int> job)
    {
        var next = -1;
        try
        {
            Parallel.For(0, count, _ =>
            {
                for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next))
                    job(i);
            });
        }
        catch (AggregateException faults)
        {
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }
    }
}

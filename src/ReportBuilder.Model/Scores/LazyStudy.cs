namespace ReportBuilder.Model.Scores;

/// <summary>
/// A value that is made when it is first asked for, by one thread; others that ask meanwhile wait. A study is made in parallel loops, and the
/// pool of threads is told that they wait: with <see cref="Lazy{T}"/> all threads of the pool could wait for a loop that waited for one of
/// them, half a second long until the pool added a thread.
/// </summary>
/// <param name="make">Makes the value. What it throws, everybody who asks is thrown.</param>
public sealed class LazyStudy<T>(Func<T> make)
{
    private readonly TaskCompletionSource<T> made = new();
    private int begun;

    /// <summary>A value that is there already.</summary>
    public LazyStudy(T value)
        : this(() => value)
    {
        begun = 1;
        made.SetResult(value);
    }

    public bool IsValueCreated => made.Task.IsCompletedSuccessfully;

    /// <summary>Not to be asked for by what makes it.</summary>
    public T Value
    {
        get
        {
            if (Interlocked.Exchange(ref begun, 1) == 0)
                Make();
            return made.Task.GetAwaiter().GetResult();
        }
    }

    private void Make()
    {
        try
        {
            made.SetResult(make());
        }
        catch (Exception fault)
        {
            made.SetException(fault);
        }
    }
}

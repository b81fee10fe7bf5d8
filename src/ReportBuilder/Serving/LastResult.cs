namespace ReportBuilder.Serving;

/// <summary>The last result of a stage, with the hash of everything that it was made from. A stage is a pure function, so the same hash stands for the same result.</summary>
internal sealed class LastResult<T>
{
    private string key = "";
    private T? value;

    /// <summary>The kept result where the key is the same, else a new one, which is kept from now on.</summary>
    public T Of(string from, Func<T> make)
    {
        if (key.Length > 0 && key == from)
            return value!;
        value = make();
        key = from;
        return value;
    }
}

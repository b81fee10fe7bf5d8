using System.Collections.Immutable;
using System.Globalization;
using ReportBuilder.Model.Documents;

namespace ReportBuilder.Differences;

/// <summary>
/// Values as the bytes that are hashed: a record is its name and its properties in the ordinal order of their names, a text stands behind its length, a list between brackets.
/// What is written once stays so: hashes of an older state are compared with those of today.
/// </summary>
internal sealed class StructureBytes : IDisposable
{
    private readonly ByteBuffer bytes = new();

    public int Length => bytes.Length;

    public ReadOnlySpan<byte> Written => bytes.Written;

    /// <param name="record">The record's name with an opening bracket.</param>
    public void Open(ReadOnlySpan<byte> record) => bytes.Write(record);

    public void Close() => bytes.Write((byte)')');

    public void OpenList() => bytes.Write((byte)'[');

    public void CloseList() => bytes.Write((byte)']');

    public void Nothing() => bytes.Write("~;"u8);

    public void Text(string text)
    {
        bytes.WriteNumber(text.Length);
        bytes.Write((byte)':');
        bytes.WriteText(text);
    }

    /// <summary>The name of a member of an enumeration.</summary>
    public void Name(string name)
    {
        bytes.WriteText(name);
        bytes.Write((byte)';');
    }

    public void Flag(bool flag) => bytes.Write(flag ? "True;"u8 : "False;"u8);

    public void Number(int number)
    {
        bytes.WriteNumber(number);
        bytes.Write((byte)';');
    }

    public void Number(double number)
    {
        if (number is >= 0 and < 10 && number == (int)number && !double.IsNegative(number))
        {
            bytes.Write((byte)('0' + (int)number));
        }
        else
        {
            number.TryFormat(bytes.GetSpan(32), out var written, default, CultureInfo.InvariantCulture);
            bytes.Advance(written);
        }

        bytes.Write((byte)';');
    }

    public void Number(double? number)
    {
        if (number is { } known)
            Number(known);
        else
            Nothing();
    }

    public void Numbers(ImmutableArray<double> numbers)
    {
        OpenList();
        foreach (var number in numbers.IsDefault ? [] : numbers)
            Number(number);
        CloseList();
    }

    public void Numbers(ImmutableArray<double?> numbers)
    {
        OpenList();
        foreach (var number in numbers.IsDefault ? [] : numbers)
            Number(number);
        CloseList();
    }

    public void Texts(ImmutableArray<string> texts)
    {
        OpenList();
        foreach (var text in texts.IsDefault ? [] : texts)
            Text(text);
        CloseList();
    }

    public void Dispose() => bytes.Dispose();
}

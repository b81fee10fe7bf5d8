using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace ReportBuilder.Loading.ParquetFiles;

/// <summary>The cells of one column in a group of rows, as plain text; null where there is no value.</summary>
internal static class ParquetColumn
{
    public static Task<string?[]> ReadAsync(ParquetRowGroupReader part, DataField field) =>
        field.ClrType == typeof(string) || field.ClrType == typeof(ReadOnlyMemory<char>) ? Texts(part, field)
        : field.ClrType == typeof(bool) ? Values<bool>(part, field, value => value ? "TRUE" : "FALSE")
        : field.ClrType == typeof(double) ? Values<double>(part, field, value => value.ToString("R", CultureInfo.InvariantCulture))
        : field.ClrType == typeof(float) ? Values<float>(part, field, value => value.ToString("R", CultureInfo.InvariantCulture))
        : field.ClrType == typeof(decimal) ? Values<decimal>(part, field, value => value.ToString(CultureInfo.InvariantCulture))
        : field.ClrType == typeof(sbyte) ? Values<sbyte>(part, field, value => value.ToString(CultureInfo.InvariantCulture))
        : field.ClrType == typeof(byte) ? Values<byte>(part, field, value => value.ToString(CultureInfo.InvariantCulture))
        : field.ClrType == typeof(short) ? Values<short>(part, field, value => value.ToString(CultureInfo.InvariantCulture))
        : field.ClrType == typeof(ushort) ? Values<ushort>(part, field, value => value.ToString(CultureInfo.InvariantCulture))
        : field.ClrType == typeof(int) ? Values<int>(part, field, value => value.ToString(CultureInfo.InvariantCulture))
        : field.ClrType == typeof(uint) ? Values<uint>(part, field, value => value.ToString(CultureInfo.InvariantCulture))
        : field.ClrType == typeof(long) ? Values<long>(part, field, value => value.ToString(CultureInfo.InvariantCulture))
        : field.ClrType == typeof(ulong) ? Values<ulong>(part, field, value => value.ToString(CultureInfo.InvariantCulture))
        : field.ClrType == typeof(DateTime) ? Values<DateTime>(part, field, Moment)
        : field.ClrType == typeof(DateOnly) ? Values<DateOnly>(part, field, value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : throw new NotSupportedException($"the column '{field.Name}' holds values of the type {field.ClrType.Name}");

    private static string Moment(DateTime value) =>
        value.ToString(value.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static async Task<string?[]> Texts(ParquetRowGroupReader part, DataField field)
    {
        var texts = new string?[(int)part.RowCount];
        await part.ReadAsync(field, texts.AsMemory()!).ConfigureAwait(false);
        return texts;
    }

    private static async Task<string?[]> Values<T>(ParquetRowGroupReader part, DataField field, Func<T, string> write)
        where T : struct
    {
        if (!field.IsNullable)
        {
            var all = new T[(int)part.RowCount];
            await part.ReadAsync<T>(field, all.AsMemory()).ConfigureAwait(false);
            return [.. all.Select(write)];
        }

        var values = new T?[(int)part.RowCount];
        await part.ReadAsync<T>(field, values.AsMemory()).ConfigureAwait(false);
        return [.. values.Select(value => value is { } there ? write(there) : null)];
    }
}

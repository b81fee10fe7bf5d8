using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ReportBuilder.Refreshing;

/// <summary>A file of SQLite, opened for reading only.</summary>
internal static class SqliteDatabase
{
    private const string Prefix = "sqlite:";

    public static DbConnection Open(string connection, string folder)
    {
        var file = connection.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? connection[Prefix.Length..] : connection;
        if (file.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase))
            file = new SqliteConnectionStringBuilder(file).DataSource;
        var opened = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = Path.GetFullPath(file, Path.GetFullPath(folder)),
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ConnectionString
        );
        opened.Open();
        return opened;
    }
}

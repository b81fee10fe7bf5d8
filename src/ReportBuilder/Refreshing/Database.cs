using System.Data.Common;

namespace ReportBuilder.Refreshing;

/// <summary>
/// Opens databases for reading only. Each kind stands in a class of its own, so that the library of one, and its native code, is loaded only
/// where somebody asks it.
/// </summary>
internal static class Database
{
    /// <param name="connection">"postgresql://..." or "Host=..." for PostgreSQL, "sqlite:FILE" or a file for SQLite.</param>
    /// <param name="folder">What the path of a file starts from.</param>
    public static DbConnection Open(string connection, string folder) =>
        IsPostgreSql(connection) ? PostgreSqlDatabase.Open(connection) : SqliteDatabase.Open(connection, folder);

    private static bool IsPostgreSql(string connection) =>
        connection.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || connection.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase)
        || connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);
}

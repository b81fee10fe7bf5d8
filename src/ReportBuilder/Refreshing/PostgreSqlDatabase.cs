using System.Data.Common;
using Npgsql;

namespace ReportBuilder.Refreshing;

/// <summary>A PostgreSQL server, in sessions that may only read.</summary>
internal static class PostgreSqlDatabase
{
    public static DbConnection Open(string connection)
    {
        var said = connection.Contains("://", StringComparison.Ordinal) ? OfAddress(new Uri(connection)) : new NpgsqlConnectionStringBuilder(connection);
        said.Options = $"{said.Options} -c default_transaction_read_only=on".Trim();
        said.Pooling = false;
        var opened = new NpgsqlConnection(said.ConnectionString);
        opened.Open();
        return opened;
    }

    /// <summary>"postgresql://user:word@host:5432/database".</summary>
    private static NpgsqlConnectionStringBuilder OfAddress(Uri address)
    {
        var user = address.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        var said = new NpgsqlConnectionStringBuilder { Host = address.Host, Database = Uri.UnescapeDataString(address.AbsolutePath.Trim('/')) };
        if (address.Port > 0)
            said.Port = address.Port;
        if (user[0].Length > 0)
            said.Username = user[0];
        if (user.Length > 1)
            said.Password = user[1];
        return said;
    }
}

using System.Text;
using Npgsql;
using ReportBuilder.Refreshing;

namespace ReportBuilder.ConformanceTests.Refreshing;

/// <summary>A query against a real server: its values by their types, and no way to write.</summary>
[Trait("Category", "Long")]
public sealed class PostgreSqlTests
{
    [NeedsPostgreSql]
    public void Values_are_read_by_their_types_and_nothing_is_written()
    {
        using var server = PostgreSqlServer.Start();
        server.Execute("CREATE TABLE readings (town text, share numeric, guests bigint, fee double precision, opened date, open boolean); INSERT INTO readings VALUES ('Larkhaven, old', 12.50, 1234, 0.1, '2024-06-30', true), ('Ferrowby', NULL, 980, 3, NULL, false)");
        using var database = Database.Open(server.Connection, ".");
        Assert.Equal(
            "town,share,guests,fee,opened,open\n\"Larkhaven, old\",12.50,1234,0.1,2024-06-30,TRUE\nFerrowby,,980,3,,FALSE\n",
            Encoding.UTF8.GetString(QueryResult.Of(database, "SELECT * FROM readings ORDER BY guests DESC").AsSpan()));
        var refused = Assert.Throws<PostgresException>(() => QueryResult.Of(database, "DELETE FROM readings RETURNING town"));
        Assert.Contains("read-only transaction", refused.Message, StringComparison.Ordinal);
    }
}

using System.Diagnostics;
using Npgsql;

namespace ReportBuilder.ConformanceTests.Refreshing;

/// <summary>A PostgreSQL server of its own, in a folder that goes with it, which listens on a socket there and on no port.</summary>
internal sealed class PostgreSqlServer : IDisposable
{
    /// <summary>The server refuses to run as root; Debian makes this user for it.</summary>
    private const string User = "postgres";

    private readonly string folder = Directory.CreateTempSubdirectory("pg").FullName;

    private PostgreSqlServer() => Connection = $"Host={folder};Username={User};Database=postgres";

    /// <summary>The folder of the server's programs, or null where it is not installed.</summary>
    public static string? Programs { get; } =
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
            : null;

    public string Connection { get; }

    public static PostgreSqlServer Start()
    {
        var server = new PostgreSqlServer();
        if (Environment.UserName == "root")
            Run("chown", User, server.folder);
        server.As("initdb", "-D", $"{server.folder}/data", "-U", User, "-A", "trust", "--no-sync");
        server.As("pg_ctl", "-D", $"{server.folder}/data", "-w", "-l", $"{server.folder}/log", "-o", $"-c listen_addresses='' -c unix_socket_directories={server.folder} -c fsync=off", "start");
        return server;
    }

    public void Execute(string command)
    {
        using var opened = new NpgsqlConnection(Connection + ";Pooling=false");
        opened.Open();
        using var asked = new NpgsqlCommand(command, opened);
        asked.ExecuteNonQuery();
    }

    public void Dispose()
    {
        As("pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "-w", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private void As(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (Environment.UserName == "root")
            Run("runuser", ["-u", User, "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    /// <summary>Without its output: a server that was started holds on to it.</summary>
    private static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(5)), $"{program} did not end.");
        Assert.Equal(0, process.ExitCode);
    }
}

/// <summary>A test that is skipped by name where no server can be started.</summary>
internal sealed class NeedsPostgreSqlAttribute : FactAttribute
{
    public NeedsPostgreSqlAttribute()
    {
        if (PostgreSqlServer.Programs is null)
            Skip = "PostgreSQL not installed";
    }
}

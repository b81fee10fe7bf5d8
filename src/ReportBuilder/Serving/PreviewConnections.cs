using Microsoft.AspNetCore.Connections;

namespace ReportBuilder.Serving;

/// <summary>
/// The connections that a preview holds, the one that has been still for longest first. When one more comes than there is room for, that
/// one is closed for it: whoever holds connections without asking for anything, or without reading the answers, keeps nobody else out.
/// </summary>
internal sealed class PreviewConnections(int most)
{
    private readonly LinkedList<ConnectionContext> byStillness = [];

    public int Count
    {
        get
        {
            lock (byStillness)
            {
                return byStillness.Count;
            }
        }
    }

    /// <summary>Holds a connection for as long as it is answered.</summary>
    public async Task Hold(ConnectionContext connection, ConnectionDelegate answer)
    {
        var held = Add(connection);
        try
        {
            connection.Features.Set(held);
            await answer(connection);
        }
        finally
        {
            lock (byStillness)
            {
                if (held.Node.List is not null)
                    byStillness.Remove(held.Node);
            }
        }
    }

    private HeldConnection Add(ConnectionContext connection)
    {
        HeldConnection held;
        ConnectionContext? stillest = null;
        lock (byStillness)
        {
            held = new(this, byStillness.AddLast(connection));
            if (byStillness.Count > most)
            {
                stillest = byStillness.First!.Value;
                byStillness.RemoveFirst();
            }
        }

        stillest?.Abort(new ConnectionAbortedException("Its place was needed for another one."));
        return held;
    }

    private void Stir(LinkedListNode<ConnectionContext> node)
    {
        lock (byStillness)
        {
            if (node.List is null)
                return;
            byStillness.Remove(node);
            byStillness.AddLast(node);
        }
    }

    /// <summary>A connection in its place among the others.</summary>
    public sealed class HeldConnection(PreviewConnections all, LinkedListNode<ConnectionContext> node)
    {
        public LinkedListNode<ConnectionContext> Node => node;

        /// <summary>Says that something was asked for or told on it just now.</summary>
        public void Stir() => all.Stir(node);
    }
}

using System.Net;
using System.Net.Sockets;

namespace PyTool.Index.Http;

/// <summary>Connects to the first address of a host that answers (RFC 8305): a dead address costs a quarter of a second, not the whole time limit.</summary>
internal static class Dialer
{
    private static readonly TimeSpan HeadStart = TimeSpan.FromMilliseconds(250);

    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(target.Host, out var literal))
        {
            return await OpenAsync(new IPEndPoint(literal, target.Port), cancellationToken).ConfigureAwait(false);
        }

        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken).ConfigureAwait(false);
        return addresses.Length switch
        {
            0 => throw new SocketException((int)SocketError.HostNotFound),
            1 => await OpenAsync(new IPEndPoint(addresses[0], target.Port), cancellationToken).ConfigureAwait(false),
            _ => await RaceAsync(Alternate(addresses), target.Port, cancellationToken).ConfigureAwait(false),
        };
    }

    private static async Task<Stream> RaceAsync(List<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        using var losers = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new List<Task<Stream>>();
        var next = 0;
        Exception? problem = null;
        while (next < addresses.Count || running.Count > 0)
        {
            if (next < addresses.Count)
            {
                running.Add(OpenAsync(new IPEndPoint(addresses[next++], port), losers.Token));
            }

            var headStart = next < addresses.Count ? Task.Delay(HeadStart, losers.Token) : Task.Delay(Timeout.InfiniteTimeSpan, losers.Token);
            var first = await Task.WhenAny([.. running, headStart]).ConfigureAwait(false);
            if (first is not Task<Stream> attempt)
            {
                cancellationToken.ThrowIfCancellationRequested();
                continue;
            }

            running.Remove(attempt);
            try
            {
                var winner = await attempt.ConfigureAwait(false);
                await losers.CancelAsync().ConfigureAwait(false);
                Discard(running);
                return winner;
            }
            catch (SocketException exception)
            {
                problem = exception;
            }
        }

        throw problem ?? new SocketException((int)SocketError.HostUnreachable);
    }

    private static void Discard(List<Task<Stream>> attempts)
    {
        foreach (var attempt in attempts)
        {
            _ = attempt.ContinueWith(
                static done =>
                {
                    if (done.IsCompletedSuccessfully)
                    {
                        done.Result.Dispose();
                    }
                    else
                    {
                        _ = done.Exception;
                    }
                },
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
    }

    private static List<IPAddress> Alternate(IPAddress[] addresses)
    {
        // The order of the resolver, the families by turns.
        var first = Array.FindAll(addresses, address => address.AddressFamily == addresses[0].AddressFamily);
        var second = Array.FindAll(addresses, address => address.AddressFamily != addresses[0].AddressFamily);
        var result = new List<IPAddress>(addresses.Length);
        for (var i = 0; i < Math.Max(first.Length, second.Length); i++)
        {
            if (i < first.Length)
            {
                result.Add(first[i]);
            }

            if (i < second.Length)
            {
                result.Add(second[i]);
            }
        }

        return result;
    }

    private static async Task<Stream> OpenAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

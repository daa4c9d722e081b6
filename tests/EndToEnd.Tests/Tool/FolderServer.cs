using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace PyTool.EndToEnd.Tests.Tool;

/// <summary>A server on loopback that takes files with PUT and gives them back, like a WebDAV folder.</summary>
internal sealed class FolderServer : IDisposable
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly HttpListener _listener = new();
    private int _hits;

    public FolderServer()
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    public string Address { get; }

    public int Files => _files.Count;

    public int Hits => _hits;

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var name = context.Request.Url!.AbsolutePath;
            if (context.Request.HttpMethod == "PUT")
            {
                using var content = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(content);
                _files[name] = content.ToArray();
                context.Response.StatusCode = 201;
            }
            else if (_files.TryGetValue(name, out var file))
            {
                Interlocked.Increment(ref _hits);
                await context.Response.OutputStream.WriteAsync(file);
            }
            else
            {
                context.Response.StatusCode = 404;
            }

            context.Response.Close();
        }
    }
}

using System.Net;
using System.Net.Sockets;
using PyTool.EndToEnd.Tests.Tool;

namespace PyTool.EndToEnd.Tests.Plugins;

/// <summary>The shared cache on an ordinary WebDAV server.</summary>
public sealed class SharedCacheTests
{
    [NginxFact]
    public void Run_SecondMachine_DownloadsNothingFromTheIndex()
    {
        using var first = Prepare();
        using var server = new Nginx(Directory.CreateDirectory(Path.Combine(first.Root, "nginx")).FullName, takesFiles: true, asksForLogin: false);
        Use(first, server.Address);
        first.Run("run", "python", "-c", "import thing").Expect(0);
        using var second = Prepare();
        File.Copy(Path.Combine(first.Project, "uv.lock"), Path.Combine(second.Project, "uv.lock"));
        Use(second, server.Address, "readOnly = true\n");
        Directory.Delete(Path.Combine(second.Project, "wheels"), recursive: true);

        var result = second.Run("run", "--frozen", "python", "-c", "import thing; print(thing.VERSION)").Expect(0);

        Assert.Equal("2.0\n", result.Output);
        Assert.Single(server.Requests, r => r.Contains("PUT /", StringComparison.Ordinal));
        Assert.Contains(server.Requests, r => r.Contains("GET /", StringComparison.Ordinal) && r.Contains(" 200 ", StringComparison.Ordinal));
    }

    [NginxFact]
    public void Run_ServerHoldsOtherBytes_TheyAreNotUsed()
    {
        using var sandbox = Prepare();
        using var server = new Nginx(Directory.CreateDirectory(Path.Combine(sandbox.Root, "nginx")).FullName, takesFiles: true, asksForLogin: false);
        Use(sandbox, server.Address);
        sandbox.Run("run", "python", "-c", "import thing").Expect(0);
        foreach (var file in Directory.EnumerateFiles(server.Folder))
        {
            File.WriteAllText(file, "something else");
        }

        Directory.Delete(Path.Combine(sandbox.Project, ".venv"), recursive: true);
        var result = sandbox.With("UV_CACHE_DIR", Path.Combine(sandbox.Root, "second")).Run("run", "python", "-c", "import thing; print(thing.VERSION)").Expect(0);

        Assert.Equal("2.0\n", result.Output);
    }

    [ToolFact]
    public void Run_ServerDiesInMidTransfer_StillSucceeds()
    {
        using var sandbox = Prepare();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var dying = Task.Run(() => AnswerHalf(listener));
        Use(sandbox, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

        var result = sandbox.Run("run", "python", "-c", "import thing; print(thing.VERSION)").Expect(0);

        Assert.Equal("2.0\n", result.Output);
        Assert.Contains("not used any more", result.Error, StringComparison.Ordinal);
        Assert.True(dying.IsCompletedSuccessfully);
    }

    // Promises much, sends little, and is gone: with its port.
    private static void AnswerHalf(TcpListener listener)
    {
        using var client = listener.AcceptTcpClient();
        listener.Stop();
        using var stream = client.GetStream();
        _ = stream.Read(new byte[4096]);
        stream.Write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nhalf"u8);
    }

    private static Sandbox Prepare()
    {
        var sandbox = new Sandbox();
        Wheels.Add(sandbox, "thing", "2.0");
        Wheels.ProjectOfHashedIndex(sandbox, "thing");
        return sandbox;
    }

    private static void Use(Sandbox sandbox, string address, string more = "")
    {
        sandbox.Run("plugin", "add", PluginFolders.Sample("SharedHttpCache")).Expect(0);
        sandbox.Configure($"[plugins]\ncache = [\"contoso.shared-cache\"]\n[plugin.\"contoso.shared-cache\"]\nurl = \"{address}\"\n{more}");
    }
}

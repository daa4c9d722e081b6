using PyTool.Abstractions.Caching;
using PyTool.Abstractions.Plugins;
using PyTool.Core.FastPath;
using PyTool.Core.Git;
using PyTool.Core.Resolving;
using PyTool.Index;
using PyTool.Index.Http;
using PyTool.Projects;
using PyTool.Projects.Settings;

namespace PyTool.Core.Sessions;

/// <summary>What every operation is given: the world around one command. Cheap to make; everything that costs is made on first use.</summary>
public sealed class CommandSession : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<IndexClient> _clients = [];
    private ProjectFiles? _files;
    private NetworkClient? _network;
    private IndexClient? _index;
    private GitRepositories? _repositories;

    /// <summary>The four jobs as chosen for this command.</summary>
    public required IJobs Jobs { get; init; }

    /// <summary>Command line, variables and files together.</summary>
    public required UvSettings Settings { get; init; }

    /// <summary>pytool's own directories.</summary>
    public required ToolDirectories Directories { get; init; }

    /// <summary>The process environment at the start.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Absolute path of the working directory, after <c>--directory</c>.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Absolute path of the cache. With <c>--no-cache</c> a directory that is removed after the command.</summary>
    public required string CacheDirectory { get; init; }

    /// <summary>Takes everything to be told besides results. Operations never write to the console.</summary>
    public required IDiagnostics Diagnostics { get; init; }

    /// <summary>Absolute path of the installed <c>pytool</c>, for children and messages.</summary>
    public required string ToolPath { get; init; }

    /// <summary>Absolute path of the project's tree when the command only looks, and so starts nothing that came with it; <see langword="null"/>: it may.</summary>
    public string? UntrustedRoot { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Answers of earlier commands, and notes for the next one; <see langword="null"/>: neither is wanted.</summary>
    public FastPathLog? FastPath { get; init; }

    /// <summary>The project files of the command; each is read once.</summary>
    public ProjectFiles Files
    {
        get => _files ??= new ProjectFiles(WorkingDirectory);
        init => _files = value;
    }

    // The session whose network and clients this one shares.
    private CommandSession? Owner { get; init; }

    /// <summary>The repositories of the command, each fetched once.</summary>
    internal GitRepositories Repositories
    {
        get
        {
            if (Owner is { } owner)
            {
                return owner.Repositories;
            }

            lock (_gate)
            {
                return _repositories ??= new GitRepositories(this);
            }
        }
    }

    /// <summary>The HTTP client, made on first use.</summary>
    public NetworkClient Network
    {
        get
        {
            if (Owner is { } owner)
            {
                return owner.Network;
            }

            lock (_gate)
            {
                return _network ??= new NetworkClient(NetworkSettings.Of(this));
            }
        }
    }

    /// <summary>The configured indexes, made on first use.</summary>
    public IndexClient Index
    {
        get
        {
            lock (_gate)
            {
                if (_index is not null)
                {
                    return _index;
                }
            }

            var made = CreateIndexClient(IndexClientSettings.Of(Settings, Clock.GetUtcNow(), CacheDirectory));
            lock (_gate)
            {
                return _index ??= made;
            }
        }
    }

    /// <summary>A client with other indexes or rules over the same network and cache. It lives as long as the session.</summary>
    public IndexClient CreateIndexClient(IndexClientOptions options)
    {
        if (Owner is { } owner)
        {
            return owner.CreateIndexClient(options);
        }

        var client = new IndexClient(options, Network);
        lock (_gate)
        {
            _clients.Add(client);
        }

        return client;
    }

    /// <summary>The same world with the settings of a script. It has connections of its own, so it is disposed of on its own.</summary>
    public CommandSession WithScript(SettingsLayer script) => new()
    {
        Jobs = Jobs,
        Settings = Settings.WithScript(script),
        Directories = Directories,
        Variables = Variables,
        WorkingDirectory = WorkingDirectory,
        CacheDirectory = CacheDirectory,
        Diagnostics = Diagnostics,
        ToolPath = ToolPath,
        Clock = Clock,
        Files = Files,
        UntrustedRoot = UntrustedRoot,
    };

    /// <summary>What in the metadata of a wheel contradicts that by which it was chosen; <see langword="null"/>: nothing, or nothing is known.</summary>
    public async ValueTask<string?> FindContradictionAsync(WheelArtifact wheel, ReadOnlyMemory<byte> metadata, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wheel);
        foreach (var client in (Owner ?? this).Clients())
        {
            if (await client.FindContradictionAsync(wheel.Artifact, wheel.FileName.Name, metadata, cancellationToken).ConfigureAwait(false) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    /// <summary>The same command with other settings. Network, files and index clients belong to this session, which is the one to dispose.</summary>
    public CommandSession With(UvSettings settings) => new()
    {
        Jobs = Jobs, Settings = settings, Directories = Directories, Variables = Variables, WorkingDirectory = WorkingDirectory, CacheDirectory = CacheDirectory, Diagnostics = Diagnostics,
        ToolPath = ToolPath, Clock = Clock, Files = Files, UntrustedRoot = UntrustedRoot, Owner = Owner ?? this,
    };

    /// <summary>Warns the user.</summary>
    public void Warn(string message) => Diagnostics.Report(new DiagnosticEvent.Warning { Message = message });

    /// <summary>Tells the user what is being done, on standard error.</summary>
    public void Tell(string message) => Diagnostics.Report(new DiagnosticEvent.Status { Message = message });

    /// <summary>A line for <c>--verbose</c>.</summary>
    public void Trace(string message) => Diagnostics.Report(new DiagnosticEvent.Trace { Message = message });

    /// <summary>Waits until everything learned is in the cache. To be called before the process is replaced by another program.</summary>
    public async Task FlushAsync()
    {
        foreach (var client in Clients())
        {
            await client.FlushAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in Clients())
        {
            await client.DisposeAsync().ConfigureAwait(false);
        }

        _network?.Dispose();
    }

    private IndexClient[] Clients()
    {
        lock (_gate)
        {
            return [.. _clients];
        }
    }
}

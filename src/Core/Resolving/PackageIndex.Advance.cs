using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Resolving;

/// <summary>What is begun before it is asked for. Ten builds one after the other take five times as long as side by side, and a resolver asks for one thing at a time.</summary>
internal sealed partial class PackageIndex
{
    /// <summary>So many answers between two reports: a resolution asks for thousands.</summary>
    private const int Step = 32;

    private AdvanceWork? _advance;
    private int _asked;

    /// <summary>Told how far a resolution is; <see langword="null"/>: nobody is.</summary>
    public IDiagnostics? Diagnostics { get; init; }

    /// <summary>Whether it serves a build that somebody waits for: builds are not begun in advance for it, or one guess would lead to the next.</summary>
    public bool IsNested { get; init; }

    /// <summary>Resolves. While it goes on, hints of the resolver start builds and repositories; whatever was not needed ends with it.</summary>
    public async Task<ResolveOutcome> ResolveAsync(IResolver resolver, ResolveRequest request, CancellationToken cancellationToken)
    {
        if (IsNested)
        {
            return await resolver.ResolveAsync(request, this, cancellationToken).ConfigureAwait(false);
        }

        var advance = new AdvanceWork();
        await using (advance.ConfigureAwait(false))
        {
            Volatile.Write(ref _advance, advance);
            Report(0, isFinished: false);
            try
            {
                return await resolver.ResolveAsync(request, this, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                Volatile.Write(ref _advance, null);
                Report(_asked, isFinished: true);
            }
        }
    }

    private void Count()
    {
        if (Interlocked.Increment(ref _asked) % Step == 0 && Volatile.Read(ref _advance) is not null)
        {
            Report(_asked, isFinished: false);
        }
    }

    private void Report(int count, bool isFinished) =>
        Diagnostics?.Report(new DiagnosticEvent.Progress { Key = "resolve", Label = "Resolving dependencies", Completed = count, IsFinished = isFinished });

    /// <summary>Takes hints. Outside of <see cref="ResolveAsync"/>, as in the resolution of a build's requirements, only files that cost no more than a request are begun.</summary>
    public void Prefetch(IReadOnlyList<MetadataRequest> requests)
    {
        foreach (var request in requests)
        {
            if (request is { File: { } file, Version: { } version })
            {
                Prefetch(request.Name, version, file);
            }
            else if (request.Source is { } source)
            {
                Volatile.Read(ref _advance)?.Begin(token => StartSource(request.Name, source, token));
            }
        }
    }

    private void Prefetch(PackageName name, PyVersion version, ReleaseFile file)
    {
        if (fixedMetadata.Find(name, version) is not null)
        {
            return;
        }

        if (file.Wheel is null)
        {
            Volatile.Read(ref _advance)?.Begin(token => OfFileAsync(name, version, file, token).AsTask());
        }
        else
        {
            client.Prefetch(name, version, file);
        }
    }

    private Task<MetadataOutcome> StartSource(PackageName name, PackageSource source, CancellationToken cancellationToken)
    {
        while (true)
        {
            var made = _sources.GetOrAdd((name, source), key => new Lazy<Task<MetadataOutcome>>(() => OfSourceAsync(key.Item1, key.Item2, cancellationToken).AsTask()));
            if (!made.Value.IsCanceled || cancellationToken.IsCancellationRequested)
            {
                return made.Value;
            }

            // Begun for a resolution that has ended.
            _sources.TryRemove(KeyValuePair.Create((name, source), made));
        }
    }
}

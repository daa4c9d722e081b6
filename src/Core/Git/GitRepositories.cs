using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Locks;
using PyTool.Core.Sessions;
using PyTool.Index.Urls;
using PyTool.Projects.Settings;

namespace PyTool.Core.Git;

/// <summary>Repositories in the cache: one bare database for each URL, one checkout for each commit in use.</summary>
internal sealed class GitRepositories(CommandSession session)
{
    private const string Bucket = "git-v1000";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdef");

    private readonly ConcurrentDictionary<PackageSource.Git, Lazy<Task<GitTree>>> _trees = new();
    private readonly ConcurrentDictionary<(string Url, GitReferenceKind Kind, string? Reference), string> _preferred = new();
    private readonly ConcurrentDictionary<(string Url, GitReferenceKind Kind, string? Reference), string> _fetched = new();
    private readonly GitProgram _git = new(session);
    private readonly string _root = Path.Combine(session.CacheDirectory, Bucket);

    /// <summary>The checkout of a source; its reference is settled once for the command.</summary>
    /// <exception cref="PyToolException">The repository cannot be fetched, or has no such commit.</exception>
    public async Task<GitTree> FetchAsync(PackageSource.Git source, CancellationToken cancellationToken)
    {
        var tree = _trees.GetOrAdd(source, key => new Lazy<Task<GitTree>>(() => LoadAsync(key, cancellationToken))).Value;
        return await tree.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The source with its commit, if it was fetched.</summary>
    public PackageSource.Git Settle(PackageSource.Git source) =>
        _trees.TryGetValue(source, out var tree) && tree is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? tree.Value.Result.Source : source;

    /// <summary>Keeps to a commit that a lock has: a branch moves on only when it is asked to.</summary>
    /// <param name="source">A source with its commit; it counts for every project of the repository that asks for the same reference.</param>
    public void Prefer(PackageSource.Git source)
    {
        if (source.Commit is { } commit)
        {
            _preferred.TryAdd((source.Url, source.ReferenceKind, source.Reference), commit);
        }
    }

    private async Task<GitTree> LoadAsync(PackageSource.Git source, CancellationToken cancellationToken)
    {
        if (source.Commit is null && _preferred.TryGetValue((source.Url, source.ReferenceKind, source.Reference), out var preferred))
        {
            source = WithCommit(source, preferred);
        }

        GitChecks.Url(source.Url);
        if (source.Reference is not null)
        {
            GitChecks.Reference(source.Reference);
        }

        if (source.Commit is { } given && (given.Length is not (40 or 64) || given.AsSpan().ContainsAnyExcept(HexDigits)))
        {
            throw new PyToolException(GitErrors.Refused, $"The commit is no full id: `{given}`") { ExitCode = 1 };
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Url)))[..16];
        Directory.CreateDirectory(Path.Combine(_root, "locks"));
        using var held = await LockAsync(Path.Combine(_root, "locks", digest), cancellationToken).ConfigureAwait(false);
        // Another project of the same repository, or the same one asked for in another way.
        if (source.Commit is null && _fetched.TryGetValue((source.Url, source.ReferenceKind, source.Reference), out var fetched))
        {
            source = WithCommit(source, fetched);
        }

        var database = Path.Combine(_root, "db", digest);
        var commit = await CommitAsync(database, source, cancellationToken).ConfigureAwait(false);
        _fetched.TryAdd((source.Url, source.ReferenceKind, source.Reference), commit);
        var directory = Path.Combine(_root, "checkouts", digest, source.Lfs ? commit + "-lfs" : commit);
        if (!Directory.Exists(directory))
        {
            await CheckOutAsync(database, directory, commit, source, cancellationToken).ConfigureAwait(false);
        }

        return new GitTree { Directory = directory, Commit = commit, Source = WithCommit(source, commit) };
    }

    private async Task<string> CommitAsync(string database, PackageSource.Git source, CancellationToken cancellationToken)
    {
        if (source.Commit is { } known && Directory.Exists(database) && await ParseAsync(database, known, cancellationToken).ConfigureAwait(false) is { } there)
        {
            return there;
        }

        if (session.Settings.IsSet(SettingKeys.Offline))
        {
            throw new PyToolException(GitErrors.Offline, "Remote Git fetches are not allowed because network connectivity is disabled (i.e., with `--offline`)") { ExitCode = 1 };
        }

        try
        {
            if (!Directory.Exists(database))
            {
                Directory.CreateDirectory(Path.Combine(_root, "db"));
                await _git.RunAsync(_root, ["init", "--bare", "--quiet", "--end-of-options", database], GitReach.Servers, false, cancellationToken).ConfigureAwait(false);
            }

            var shown = UrlRedaction.Redact(source.Url);
            session.Tell($"   Updating {shown} ({source.Reference ?? (source.ReferenceKind == GitReferenceKind.Default ? "HEAD" : source.Commit)})");
            var commit = await FetchAsync(database, source, cancellationToken).ConfigureAwait(false);
            session.Tell($"    Updated {shown} ({commit})");
            return commit;
        }
        catch (PyToolException exception) when (exception.Code == GitErrors.Failed)
        {
            throw GitErrors.Operation($"failed to fetch `{source.Url}`", exception);
        }
    }

    private async Task<string> FetchAsync(string database, PackageSource.Git source, CancellationToken cancellationToken)
    {
        var reference = source.Commit ?? source.Reference;
        if (source.Commit is { } commit)
        {
            try
            {
                await FetchAsync(database, source, [$"+{commit}:refs/commit/{commit}"], cancellationToken).ConfigureAwait(false);
            }
            catch (PyToolException exception) when (exception.Code == GitErrors.Failed)
            {
                // Not every server hands out single commits.
                await FetchAllAsync(database, source, cancellationToken).ConfigureAwait(false);
            }
        }
        else
        {
            switch (source.ReferenceKind)
            {
                case GitReferenceKind.Branch:
                    await FetchAsync(database, source, [$"+refs/heads/{reference}:refs/remotes/origin/{reference}"], cancellationToken).ConfigureAwait(false);
                    break;
                case GitReferenceKind.Tag:
                    await FetchAsync(database, source, [$"+refs/tags/{reference}:refs/remotes/origin/tags/{reference}"], cancellationToken).ConfigureAwait(false);
                    break;
                case GitReferenceKind.Default:
                    await FetchAsync(database, source, ["+HEAD:refs/remotes/origin/HEAD"], cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    await FetchNamedAsync(database, source, reference!, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        foreach (var name in Names(source, reference))
        {
            if (await ParseAsync(database, name, cancellationToken).ConfigureAwait(false) is { } found)
            {
                return found;
            }
        }

        throw GitErrors.Operation($"the repository `{source.Url}` has no `{reference ?? "HEAD"}`");
    }

    private static IEnumerable<string> Names(PackageSource.Git source, string? reference)
    {
        if (source.Commit is { } commit)
        {
            return [commit];
        }

        return source.ReferenceKind switch
        {
            GitReferenceKind.Branch => ["refs/remotes/origin/" + reference],
            GitReferenceKind.Tag => ["refs/remotes/origin/tags/" + reference],
            GitReferenceKind.Default => ["refs/remotes/origin/HEAD"],
            _ when reference!.StartsWith("refs/", StringComparison.Ordinal) => [reference],
            _ => ["refs/remotes/origin/" + reference, "refs/remotes/origin/tags/" + reference, .. reference.Length >= 4 && !reference.AsSpan().ContainsAnyExcept(HexDigits) ? [reference] : (string[])[]],
        };
    }

    private Task FetchNamedAsync(string database, PackageSource.Git source, string reference, CancellationToken cancellationToken) =>
        reference.StartsWith("refs/", StringComparison.Ordinal)
            ? FetchAsync(database, source, [$"+{reference}:{reference}"], cancellationToken)
            : FetchAllAsync(database, source, cancellationToken);

    private Task FetchAllAsync(string database, PackageSource.Git source, CancellationToken cancellationToken) =>
        FetchAsync(database, source, ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/remotes/origin/tags/*", "+HEAD:refs/remotes/origin/HEAD"], cancellationToken);

    private Task FetchAsync(string database, PackageSource.Git source, string[] references, CancellationToken cancellationToken) =>
        _git.RunAsync(database, ["fetch", "--quiet", "--force", "--no-tags", "--update-head-ok", "--end-of-options", source.Url, .. references], Reach(source), false, cancellationToken);

    private async Task<string?> ParseAsync(string database, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await _git.RunAsync(database, ["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"], GitReach.Servers, false, cancellationToken).ConfigureAwait(false) is { Length: > 0 } line
                ? line[(line.LastIndexOf('\n') + 1)..]
                : null;
        }
        catch (PyToolException exception) when (exception.Code == GitErrors.Failed)
        {
            return null;
        }
    }

    private async Task CheckOutAsync(string database, string directory, string commit, PackageSource.Git source, CancellationToken cancellationToken)
    {
        var parent = Path.GetDirectoryName(directory)!;
        Directory.CreateDirectory(parent);
        var temporary = Path.Combine(parent, "." + Path.GetRandomFileName());
        try
        {
            await _git.RunAsync(parent, ["clone", "--quiet", "--local", "--no-checkout", "--end-of-options", database, temporary], GitReach.Everywhere, source.Lfs, cancellationToken).ConfigureAwait(false);
            await _git.RunAsync(temporary, ["remote", "set-url", "--end-of-options", "origin", source.Url], GitReach.Servers, false, cancellationToken).ConfigureAwait(false);
            await _git.RunAsync(temporary, ["reset", "--quiet", "--hard", commit], Reach(source), source.Lfs, cancellationToken).ConfigureAwait(false);
            await _git.RunAsync(temporary, ["submodule", "--quiet", "update", "--recursive", "--init"], IsLocal(source) ? GitReach.AsConfigured : GitReach.Servers, source.Lfs, cancellationToken).ConfigureAwait(false);
            Directory.Move(temporary, directory);
        }
        catch (PyToolException exception) when (exception.Code == GitErrors.Failed)
        {
            Remove(temporary);
            throw GitErrors.Operation($"failed to check out `{commit}` of `{source.Url}`", exception);
        }
        catch
        {
            Remove(temporary);
            throw;
        }
    }

    private static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Cleaning the cache removes it.
        }
    }

    private static GitReach Reach(PackageSource.Git source) => IsLocal(source) ? GitReach.Everywhere : GitReach.Servers;

    private static bool IsLocal(PackageSource.Git source) => source.Url.StartsWith("file:", StringComparison.OrdinalIgnoreCase);

    private static PackageSource.Git WithCommit(PackageSource.Git source, string commit) => new()
    {
        Url = source.Url, ReferenceKind = source.ReferenceKind, Reference = source.Reference, Commit = commit, Subdirectory = source.Subdirectory, ArchivePath = source.ArchivePath, Lfs = source.Lfs,
    };

    private async Task<FileLock?> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (FileLock.Try(path, out var held))
            {
                case LockAttempt.Taken:
                    return held;
                case LockAttempt.Unavailable:
                    return null;
                default:
                    await Task.Delay(Pause, session.Clock, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }
    }
}

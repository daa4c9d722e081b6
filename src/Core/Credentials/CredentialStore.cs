using PyTool.Abstractions.Plugins;
using PyTool.Core.Installation.Locks;
using PyTool.Core.Sessions;
using PyTool.Index.Credentials;
using PyTool.Index.Urls;

namespace PyTool.Core.Credentials;

/// <summary>The user's credentials in <c>credentials.toml</c>: the file that uv keeps them in, so that a login with one holds for both. Readable by the user alone from its first byte.</summary>
public sealed class CredentialStore
{
    /// <summary>The user name that stands for "a token, no user".</summary>
    public const string TokenUser = "__token__";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string _path;

    /// <summary>The store in a directory; it need not exist.</summary>
    /// <param name="directory">Absolute path.</param>
    public CredentialStore(string directory)
    {
        Directory = directory;
        _path = Path.Combine(directory, "credentials.toml");
    }

    /// <summary>Absolute path of the directory.</summary>
    public string Directory { get; }

    /// <summary>The store of the user: <c>UV_CREDENTIALS_DIR</c>, else below uv's data directory.</summary>
    /// <param name="variables">The process environment.</param>
    /// <param name="workingDirectory">Absolute path that relative ones start from.</param>
    public static CredentialStore Of(IReadOnlyDictionary<string, string> variables, string workingDirectory)
    {
        ArgumentNullException.ThrowIfNull(variables);
        return new CredentialStore(
            variables.GetValueOrDefault("UV_CREDENTIALS_DIR") is { Length: > 0 } chosen
                ? Path.GetFullPath(chosen, workingDirectory)
                : Path.Combine(UvDirectories.Data(variables, workingDirectory), "credentials"));
    }

    /// <summary>All entries; none when there is no file.</summary>
    /// <exception cref="PyToolException">The file cannot be read or understood.</exception>
    public IReadOnlyList<StoredCredential> Read()
    {
        try
        {
            return File.Exists(_path) ? CredentialText.Read(File.ReadAllBytes(_path), _path) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(CredentialErrors.Unreadable, $"Failed to read the stored credentials at `{_path}`", exception);
        }
    }

    /// <summary>The credentials of a user for a service, the one with the longest path that covers it.</summary>
    /// <returns><see langword="null"/>: none are stored.</returns>
    public UrlCredentials? Find(ServiceAddress service, string userName)
    {
        ArgumentNullException.ThrowIfNull(service);
        return new CredentialStoreIndex(Read()).Find(new Uri(service.Url), userName);
    }

    /// <summary>Stores credentials in place of those of the same user for the same service.</summary>
    /// <exception cref="PyToolException">The file cannot be read or written.</exception>
    public Task SaveAsync(ServiceAddress service, UrlCredentials credentials, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(credentials);
        return ChangeAsync(
            entries =>
            {
                entries.RemoveAll(entry => IsFor(entry, service, credentials.UserName));
                entries.Add(new StoredCredential { Service = service.Url, Credentials = credentials });
                return true;
            },
            cancellationToken);
    }

    /// <summary>Forgets the credentials of a user for a service.</summary>
    /// <returns>Whether there were any.</returns>
    /// <exception cref="PyToolException">The file cannot be read or written.</exception>
    public Task<bool> RemoveAsync(ServiceAddress service, string userName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(service);
        return ChangeAsync(entries => entries.RemoveAll(entry => IsFor(entry, service, userName)) > 0, cancellationToken);
    }

    private static bool IsFor(StoredCredential entry, ServiceAddress service, string userName) =>
        string.Equals(entry.Credentials.UserName, userName, StringComparison.Ordinal)
        && ServiceAddress.TryParse(entry.Service, out var stored, out _)
        && string.Equals(stored.Url, service.Url, StringComparison.Ordinal);

    private async Task<bool> ChangeAsync(Func<List<StoredCredential>, bool> change, CancellationToken cancellationToken)
    {
        try
        {
            MakeDirectory();
            using var held = await LockAsync(cancellationToken).ConfigureAwait(false);
            var entries = new List<StoredCredential>(Read());
            if (!change(entries))
            {
                return false;
            }

            Replace(CredentialText.Write(entries));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(CredentialErrors.Unwritable, $"Failed to store credentials at `{_path}`", exception);
        }
    }

    private void MakeDirectory()
    {
        if (OperatingSystem.IsWindows())
        {
            System.IO.Directory.CreateDirectory(Directory);
        }
        else
        {
            System.IO.Directory.CreateDirectory(Directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task<FileLock?> LockAsync(CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (FileLock.Try(_path + ".lock", out var held) != LockAttempt.Busy)
            {
                return held;
            }

            if (TimeProvider.System.GetElapsedTime(start) > Patience)
            {
                throw new PyToolException(CredentialErrors.Unwritable, $"Another process holds the lock on `{_path}`");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken).ConfigureAwait(false);
        }
    }

    private void Replace(byte[] content)
    {
        var temporary = $"{_path}.{Guid.NewGuid():N}.tmp";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, _path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}

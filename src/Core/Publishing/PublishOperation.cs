using PyTool.Abstractions.Plugins;
using PyTool.Core.Caches;
using PyTool.Core.Resolving;
using PyTool.Core.Sessions;
using PyTool.Index;
using PyTool.Index.Caching;
using PyTool.Index.Http;
using PyTool.Index.Indexes;
using PyTool.Projects.Settings;

namespace PyTool.Core.Publishing;

/// <summary>Uploads distributions to an index (<c>pytool publish</c>). Ends at the first failure; what was uploaded before stays.</summary>
public sealed class PublishOperation(CommandSession session)
{
    /// <summary>Does the work.</summary>
    /// <returns>Number of files that a dry run found something amiss with; otherwise zero.</returns>
    /// <exception cref="PyToolException">Nothing to upload, a file that is no distribution, a refusal.</exception>
    public async Task<int> RunAsync(PublishRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (session.Settings.IsSet(SettingKeys.Offline))
        {
            throw new PyToolException(PublishErrors.Upload, "Unable to publish files in offline mode") { ExitCode = 2 };
        }

        var files = UploadFiles.Find(session, request.Files);
        if (files.Count == 0)
        {
            throw new PyToolException(PublishErrors.NoFiles, "No files found to publish") { ExitCode = 2 };
        }

        session.Tell($"{(request.IsDryRun ? "Checking" : "Publishing")} {Count(files.Count)} {(request.IsDryRun ? "against" : "to")} {request.Url}");
        if (request.Credentials is not null && request.Url.Credentials is { UserName.Length: > 0 })
        {
            throw new PyToolException(PublishErrors.Given, "The username can't be set both in the publish URL and in the CLI") { ExitCode = 2 };
        }

        var failed = 0;
        foreach (var file in files)
        {
            try
            {
                await OneAsync(request, file, cancellationToken).ConfigureAwait(false);
            }
            catch (PyToolException exception) when (request.IsDryRun)
            {
                failed++;
                session.Diagnostics.Report(new DiagnosticEvent.Warning { Message = exception.InnerException is { } cause ? $"{exception.Message}: {cause.Message}" : exception.Message });
            }
        }

        if (failed > 0)
        {
            session.Tell($"Found issues with {Count(failed)}");
        }

        return failed;
    }

    private static string Count(int files) => files == 1 ? "1 file" : $"{files} files";

    private async Task OneAsync(PublishRequest request, UploadFile file, CancellationToken cancellationToken)
    {
        var sha256 = await file.Sha256Async(cancellationToken).ConfigureAwait(false);
        if (request.CheckIndex is { } index && await IsThereAsync(index, file, sha256, cancellationToken).ConfigureAwait(false))
        {
            session.Tell($"File {file.FileName} already exists, skipping");
            return;
        }

        var size = ByteSize.Text(new FileInfo(file.Path).Length);
        session.Tell($"{(request.IsDryRun ? "Checking" : "Hashing")} {file.FileName} ({size})");
        var form = new UploadForm(file, await MetadataDocument.ReadAsync(file, cancellationToken).ConfigureAwait(false), sha256);
        if (request.IsDryRun)
        {
            return;
        }

        session.Tell($"Uploading {file.FileName} ({size})");
        try
        {
            await UploadAsync(request, form, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NetworkFailureException or PyToolException)
        {
            // Somebody else may have uploaded the same file at the same time.
            if (request.CheckIndex is { } again && await IsThereAsync(again, file, sha256, cancellationToken).ConfigureAwait(false))
            {
                session.Tell($"File {file.FileName} already exists, skipping");
                return;
            }

            var cause = exception as PyToolException ?? new PyToolException(PublishErrors.Upload, "Failed to send POST request", new PyToolException(PublishErrors.Upload, exception.Message));
            throw new PyToolException(PublishErrors.Upload, $"Failed to publish `{file.Shown}` to `{request.Url}`", cause) { ExitCode = 2 };
        }
    }

    private async Task UploadAsync(PublishRequest request, UploadForm form, CancellationToken cancellationToken)
    {
        // An upload without credentials is never wanted: they are searched for before the first request.
        var target = new IndexDefinition { Url = request.Url, Authentication = AuthenticationPolicy.Always };
        using var response = await session.Network.OpenAsync(
            new NetworkRequest
            {
                Url = request.Url.Url,
                Method = HttpMethod.Post,
                Index = target,
                Credentials = request.Credentials ?? request.Url.Credentials,
                Accept = "application/json;q=0.9, text/plain;q=0.8, text/html;q=0.7",
                Content = () => form.Content(request.WithAttestations),
                AcceptsEveryStatus = true,
            },
            cancellationToken).ConfigureAwait(false);
        if (response.Status is < 200 or > 299)
        {
            throw new PyToolException(PublishErrors.Upload, await ServerAnswer.DescribeAsync(response, cancellationToken).ConfigureAwait(false));
        }
    }

    private async Task<bool> IsThereAsync(IndexDefinition index, UploadFile file, string sha256, CancellationToken cancellationToken)
    {
        try
        {
            // A client of its own for every question: answers of a moment ago are what is doubted here.
            var client = session.CreateIndexClient(new IndexClientOptions { Indexes = [index], Refresh = RefreshPolicy.All(session.Clock.GetUtcNow()) });
            var listing = await client.GetReleasesAsync(file.Name.Name, index.Reference, cancellationToken).ConfigureAwait(false);
            var found = listing.Indexes.SelectMany(static part => part.Releases).SelectMany(static release => release.Files)
                .FirstOrDefault(known => string.Equals(known.Artifact.FileName, file.FileName, StringComparison.Ordinal));
            if (found is null)
            {
                return false;
            }

            var remote = found.Artifact.Hashes.FirstOrDefault(static hash => hash.Algorithm == "sha256");
            if (remote is not null && string.Equals(remote.Digest, sha256, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            throw new PyToolException(
                PublishErrors.Mismatch,
                remote is null
                    ? $"The index has `{file.FileName}` already, but tells no digest to compare"
                    : $"Local file and index file do not match for `{file.FileName}`. Local: sha256={sha256}, Remote: sha256={remote.Digest}") { ExitCode = 2 };
        }
        catch (NetworkFailureException exception)
        {
            throw new PyToolException(PublishErrors.Upload, "Failed to query check URL", exception) { ExitCode = 2 };
        }
    }
}

using System.Globalization;
using System.Text.Json;
using PyTool.Abstractions.Launching;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Builds.Isolation;
using PyTool.Core.Installation.Locks;
using PyTool.Core.Interpreters;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;

namespace PyTool.Core.Builds.Hooks;

/// <summary>Calls hooks of one backend in its environment, through the launcher.</summary>
internal sealed class HookRunner(BuildContext context, BuildSystem system, BuildEnvironment environment, string directory, PackageName? package, PyVersion? version)
{
    private const int LongestAnswer = 1024 * 1024;
    private int _calls;

    /// <summary>The list that a hook answers; empty when the backend has no such hook.</summary>
    public async Task<IReadOnlyList<string>> ListAsync(HookCall call, CancellationToken cancellationToken)
    {
        using var answer = await RunAsync(call, cancellationToken).ConfigureAwait(false);
        if (answer.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw Unexpected(call);
        }

        var texts = new List<string>();
        foreach (var item in answer.RootElement.EnumerateArray())
        {
            texts.Add(item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Unexpected(call));
        }

        return texts;
    }

    /// <summary>The name that a hook answers; <see langword="null"/> when the backend has no such hook.</summary>
    public async Task<string?> NameAsync(HookCall call, CancellationToken cancellationToken)
    {
        using var answer = await RunAsync(call, cancellationToken).ConfigureAwait(false);
        return answer.RootElement.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String when IsPlain(answer.RootElement.GetString()!) => answer.RootElement.GetString(),
            _ => throw Unexpected(call),
        };
    }

    // The answer names a file in the directory that was given: nothing else is looked at.
    private static bool IsPlain(string name) => name.Length > 0 && name is not ("." or "..") && name.AsSpan().IndexOfAny('/', '\\', '\0') < 0;

    private PyToolException Unexpected(HookCall call) => new(SourceBuildErrors.Result, $"The build backend gave an unexpected answer to `{system.Name}.{call.Name}`") { ExitCode = 1 };

    private async Task<JsonDocument> RunAsync(HookCall call, CancellationToken cancellationToken)
    {
        await context.Slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // `setuptools` writes into the tree: two at once would spoil each other's files. uv takes the same lock.
            var session = context.Session;
            using var held = system.Module.Split('.')[0] == "setuptools"
                ? await WorkspaceLock.AcquireSourceAsync(directory, ProjectEnvironment.LockTimeout(session), session.Clock, session.Diagnostics, cancellationToken).ConfigureAwait(false)
                : null;
            return await StartAsync(call, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            context.Slots.Release();
        }
    }

    private async Task<JsonDocument> StartAsync(HookCall call, CancellationToken cancellationToken)
    {
        var answer = Path.Combine(environment.Scratch, "answer-" + Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture) + ".json");
        var output = new HookOutput(context.Output);
        var request = new LaunchRequest
        {
            Program = environment.Layout.Interpreter.ExecutablePath,
            Arguments = ["-c", HookScript.Of(system)],
            WorkingDirectory = directory,
            Variables = environment.Variables(package),
            SearchPath = environment.SearchPath(),
            Purpose = LaunchPurpose.BuildBackend,
            Environment = environment.Layout,
            MustReturn = true,
            Output = output,
            StandardInput = call.ToJson(system, context.Effective.ConfigOf(package), answer),
        };
        context.Session.Trace($"Calling `{system.Name}.{call.Name}` in `{directory}`");
        var code = await context.Session.Jobs.Launcher.RunAsync(request, cancellationToken).ConfigureAwait(false);
        if (code != 0)
        {
            throw HookFailure.Of(system, call.Name, code, output, package, version);
        }

        var file = new FileInfo(answer);
        if (!file.Exists || file.Length > LongestAnswer)
        {
            throw Unexpected(call);
        }

        try
        {
            return JsonDocument.Parse(await File.ReadAllBytesAsync(answer, cancellationToken).ConfigureAwait(false));
        }
        catch (JsonException)
        {
            throw Unexpected(call);
        }
    }
}

using System.Text;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Files;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Projects.Scripts;
using PyTool.Toml.Writing;

namespace PyTool.Core.Initialising;

/// <summary>Makes a script with metadata (<c>pytool init --script</c>).</summary>
public sealed class ScriptInitialiser(CommandSession session)
{
    /// <summary>Makes the script, or gives metadata to one that has none.</summary>
    /// <param name="path">The file as the user wrote it.</param>
    /// <param name="isBare">Without a body.</param>
    /// <param name="python">Text of <c>--python</c>; <see langword="null"/>: none.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="PyToolException">It is a script with metadata, or cannot be written.</exception>
    public async Task RunAsync(string path, bool isBare, string? python, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(path);
        var target = Path.GetFullPath(path, session.WorkingDirectory);
        var shown = UserPath.Display(target, session.WorkingDirectory);
        var existing = Read(target, shown);
        if (existing is not null && ScriptBlock.Find(existing) is not null)
        {
            throw new PyToolException(InitErrors.Exists, $"`{shown}` is already a PEP 723 script; use `uv run` to execute it");
        }

        var metadata = await MetadataAsync(session, python, cancellationToken).ConfigureAwait(false);
        NewFile.Create(target, "");
        WholeFile.Write(target, new UTF8Encoding(false).GetBytes(existing is null ? Fresh(target, isBare, metadata) : Extended(existing, shown, metadata)));
        session.Tell($"Initialized script at `{shown}`");
    }

    /// <summary>The TOML of a new script: the Python that is asked for or at hand, no dependencies.</summary>
    internal static async Task<string> MetadataAsync(CommandSession session, string? python, CancellationToken cancellationToken)
    {
        var choice = PythonChooser.Standalone(session, python);
        var interpreter = await InterpreterSearch.FindAsync(session, choice.Request, EnvironmentPreference.Any, cancellationToken).ConfigureAwait(false);
        return $"requires-python = {TomlText.String($">={interpreter.Version.TakeRelease(2)}")}\ndependencies = []\n";
    }

    private static string? Read(string path, string shown)
    {
        if (Directory.Exists(path))
        {
            throw new PyToolException(InitErrors.Place, $"Failed to read script at `{shown}`", new IOException($"failed to read from file `{shown}`: Is a directory (os error 21)"));
        }

        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(InitErrors.Place, $"Failed to read script at `{shown}`", exception);
        }
    }

    private static string Fresh(string path, bool isBare, string metadata)
    {
        var block = ScriptBlock.Begin("").With(metadata);
        return isBare ? block : $$"""
            {{block}}

            def main() -> None:
                print("Hello from {{Path.GetFileName(path)}}!")


            if __name__ == "__main__":
                main()

            """;
    }

    private string Extended(string existing, string shown, string metadata)
    {
        const string Shebang = "#!";
        var isRunnable = existing.StartsWith(Shebang, StringComparison.Ordinal);
        if (isRunnable && !existing.Split('\n')[0].Contains("uv run", StringComparison.Ordinal))
        {
            session.Warn($"If you execute {shown} directly, it might ignore its inline metadata.\nConsider replacing its shebang with: #!/usr/bin/env -S uv run --script");
        }

        var block = ScriptBlock.Begin(existing);
        var text = new ScriptBlock
        {
            // The block is a paragraph of its own.
            Prelude = isRunnable ? block.Prelude + "#\n" : block.Prelude, Metadata = "",
            Postlude = block.Postlude.Length == 0 || block.Postlude[0] == '\n' ? block.Postlude : "\n" + block.Postlude,
        };
        return text.With(metadata);
    }
}

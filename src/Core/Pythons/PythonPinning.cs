using System.Text;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Files;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;
using PyTool.Projects.PythonVersions;
using PyTool.Projects.Settings;
using PyTool.Projects.Settings.Files;
using PyTool.Projects.Workspaces;

namespace PyTool.Core.Pythons;

/// <summary>Shows, writes and removes pins (<c>pytool python pin</c>).</summary>
public sealed class PythonPinning(CommandSession session)
{
    private string? _userDirectory;

    /// <summary>Does what is asked.</summary>
    /// <returns>Lines for standard output.</returns>
    /// <exception cref="PyToolException">There is no pin, or it may not be written.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(PythonPinRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        _userDirectory = ConfigurationPaths.Find(session.Variables, OperatingSystem.IsWindows()).UserDirectory;
        var workspace = request.NoProject ? null : PinnedProject.Find(session, request.Directory);
        if (request.Request is not { } text)
        {
            var existing = FindFile(request, workspace?.Directory);
            return request.Remove ? [Remove(request, existing)] : Show(request, existing, workspace);
        }

        var wanted = PythonRequest.Parse(text, session.WorkingDirectory);
        if (text.Length == 0 || wanted.Kind == PythonRequestKind.ExecutableName)
        {
            throw new PyToolException(PythonErrors.Pin, $"Requests for arbitrary names (e.g., `{text}`) are not supported in version files");
        }

        var interpreter = await FindAsync(wanted, request.Resolved, cancellationToken).ConfigureAwait(false);
        if (workspace is not null)
        {
            PinnedProject.Check(session, workspace, wanted, interpreter, request.Resolved);
        }

        return [Write(request, request.Resolved ? interpreter!.SysExecutable : wanted.ToString())];
    }

    private async Task<Interpreter?> FindAsync(PythonRequest wanted, bool isRequired, CancellationToken cancellationToken)
    {
        try
        {
            return await InterpreterSearch.FindAsync(session, wanted, EnvironmentPreference.OnlySystem, cancellationToken).ConfigureAwait(false);
        }
        catch (PyToolException exception) when (!isRequired)
        {
            // It may be installed later, or on another machine.
            session.Warn(exception.Message);
            return null;
        }
    }

    private PythonVersionFile? FindFile(PythonPinRequest request, string? stopAt)
    {
        var search = request.Global
            ? new PythonVersionSearch { Directory = _userDirectory ?? session.WorkingDirectory, StopAt = _userDirectory ?? session.WorkingDirectory }
            : new PythonVersionSearch { Directory = request.Directory, StopAt = stopAt, UserDirectory = _userDirectory };
        return search.Find(session.Files);
    }

    private List<string> Show(PythonPinRequest request, PythonVersionFile? file, Workspace? workspace)
    {
        if (file is null)
        {
            throw new PyToolException(PythonErrors.Pin, request.Global ? "No global Python pin found" : "No Python version file found; specify a version to create one");
        }

        var directory = Path.GetDirectoryName(file.Path)!;
        var pins = new List<string>();
        foreach (var text in file.Requests)
        {
            var pin = PythonRequest.Parse(text, directory);
            pins.Add(pin.ToString());
            if (workspace is not null)
            {
                PinnedProject.WarnOfPin(session, workspace, pin);
            }
        }

        return pins;
    }

    private string Remove(PythonPinRequest request, PythonVersionFile? file)
    {
        if (file is null || (file.IsGlobal && !request.Global))
        {
            throw new PyToolException(PythonErrors.Pin, request.Global
                ? "No global Python pin found"
                : file is null ? "No Python version file found" : "No Python version file found; use `--rm --global` to remove the global pin");
        }

        File.Delete(file.Path);
        return $"Removed {(request.Global ? "global Python pin" : "Python version file")} at `{UserPath.Display(file.Path, session.WorkingDirectory)}`";
    }

    private string Write(PythonPinRequest request, string pin)
    {
        var directory = request.Global ? _userDirectory ?? throw new PyToolException(PythonErrors.Pin, "No user configuration directory was found") : session.WorkingDirectory;
        var path = Path.Combine(directory, PythonVersionFile.SingleName);
        var old = File.Exists(path) ? PythonVersionFile.Parse(File.ReadAllText(path)) : [];
        Directory.CreateDirectory(directory);
        WholeFile.Write(path, Encoding.UTF8.GetBytes(pin + "\n"));
        var shown = UserPath.Display(path, session.WorkingDirectory);
        var before = old.Count > 0 ? PythonRequest.Parse(old[0], directory).ToString() : pin;
        return before == pin ? $"Pinned `{shown}` to `{pin}`" : $"Updated `{shown}` from `{before}` -> `{pin}`";
    }
}

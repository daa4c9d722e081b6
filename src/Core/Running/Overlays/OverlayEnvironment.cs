using System.Text;
using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;
using PyTool.Core.EphemeralEnvironments;
using PyTool.Core.Interpreters;
using PyTool.Core.Sessions;

namespace PyTool.Core.Running.Overlays;

/// <summary>
/// An environment for one run that sees the packages of others: first those added, then those of the environment below. Nothing is installed into it, so that the others
/// stay as they are and may be shared.
/// </summary>
internal sealed class OverlayEnvironment(CommandSession session)
{
    private const string PathFile = "_uv_ephemeral_overlay.pth";
    private static readonly string[] SharedDirectories = ["etc/jupyter", "share/jupyter"];

    /// <summary>Makes it.</summary>
    /// <param name="below">The environment of the run.</param>
    /// <param name="added">What was asked for beside it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<RunBase> MakeAsync(RunBase below, EphemeralEnvironment added, CancellationToken cancellationToken)
    {
        var root = TemporaryEnvironments.Place(session);
        try
        {
            var layout = await session.Jobs.Environments.CreateAsync(
                new CreateEnvironmentRequest
                {
                    RootPath = root, Interpreter = below.Interpreter, SystemSitePackages = HasSystemPackages(below.Interpreter),
                    ExtraConfiguration = [new("extends-environment", below.Interpreter.Prefix)],
                },
                cancellationToken).ConfigureAwait(false);
            if (layout.IsReadOnly)
            {
                throw new PyToolException(InterpreterErrors.ReadOnly, "The environment provider hands out read-only environments; `--with` needs one that can be filled");
            }

            var interpreter = await TemporaryEnvironments.InterpreterOfAsync(session, layout, cancellationToken).ConfigureAwait(false);
            Fill(layout, interpreter, below, added);
            return new RunBase
            {
                Interpreter = interpreter, Layout = layout, Lock = below.Lock, Temporary = [root, .. below.Temporary],
                Scripts = [layout.Scheme.Scripts, added.Layout.Scheme.Scripts, .. below.Scripts],
            };
        }
        catch
        {
            TemporaryEnvironments.Remove(session, root);
            throw;
        }
    }

    private static void Fill(EnvironmentLayout layout, Interpreter interpreter, RunBase below, EphemeralEnvironment added)
    {
        var packages = new List<string>();
        foreach (var scheme in (InstallScheme[])[added.Layout.Scheme, below.Layout?.Scheme ?? below.Interpreter.Scheme])
        {
            foreach (var directory in (string[])[scheme.Purelib, scheme.Platlib])
            {
                if (!packages.Contains(directory, StringComparer.Ordinal))
                {
                    packages.Add(directory);
                }
            }
        }

        File.WriteAllText(Path.Combine(layout.Scheme.Purelib, PathFile), PathLine(packages), new UTF8Encoding(false));
        EntryPointCopies.Make(added.Layout.Scheme.Scripts, added.Layout.Interpreter.SysExecutable, layout.Scheme.Scripts, interpreter.SysExecutable);
        EntryPointCopies.Make(below.Scripts[^1], below.Interpreter.SysExecutable, layout.Scheme.Scripts, interpreter.SysExecutable);
        Share(added.Layout.RootPath, layout.RootPath);
        Share(below.Interpreter.Prefix, layout.RootPath);
    }

    // One line, because `site` runs each line that begins with `import` for itself.
    private static string PathLine(List<string> directories)
    {
        var line = new StringBuilder("import site");
        foreach (var directory in directories)
        {
            line.Append("; site.addsitedir(").Append(PythonText.Of(directory)).Append(')');
        }

        return line.ToString();
    }

    /// <summary>Jupyter finds its extensions only below the prefix that it runs in.</summary>
    private static void Share(string from, string to)
    {
        foreach (var name in SharedDirectories)
        {
            var (source, target) = (Path.Combine(from, name), Path.Combine(to, name));
            if (Directory.Exists(source) && !Path.Exists(target))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                Directory.CreateSymbolicLink(target, source);
            }
        }
    }

    private static bool HasSystemPackages(Interpreter interpreter)
    {
        var configuration = Path.Combine(interpreter.Prefix, "pyvenv.cfg");
        if (!interpreter.IsVirtualEnvironment || !File.Exists(configuration))
        {
            return false;
        }

        foreach (var line in File.ReadLines(configuration))
        {
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0 && line.AsSpan(0, sign).Trim().Equals("include-system-site-packages", StringComparison.OrdinalIgnoreCase))
            {
                return line.AsSpan(sign + 1).Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }
}

using System.Globalization;
using PyTool.Abstractions.Plugins;
using PyTool.Core.Tools.Receipts;

namespace PyTool.Core.Tools.Commands;

/// <summary>Commands of tools in the directory of commands: links, on Windows copies. Each appears and goes in one step.</summary>
internal static class CommandLinks
{
    /// <summary><c>1 executable</c>, <c>2 executables</c>.</summary>
    public static string Count(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} executable{(count == 1 ? "" : "s")}");

    /// <summary>Makes a command, replacing what is there.</summary>
    /// <param name="source">Absolute path of the file in the environment.</param>
    /// <param name="target">Absolute path of the command.</param>
    /// <exception cref="PyToolException">It cannot be made.</exception>
    public static void Install(string source, string target)
    {
        try
        {
            target = LinkedFile.Place(target);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var temporary = $"{target}.{Guid.NewGuid():N}.tmp";
            if (OperatingSystem.IsWindows())
            {
                File.Copy(source, temporary);
            }
            else
            {
                File.CreateSymbolicLink(temporary, source);
            }

            try
            {
                File.Move(temporary, target, overwrite: true);
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PyToolException(ToolErrors.Commands, $"Failed to install executable at `{target}`", exception);
        }
    }

    /// <summary>Removes commands; those that are gone already do not matter.</summary>
    /// <exception cref="PyToolException">One cannot be removed.</exception>
    public static void Remove(IEnumerable<ToolEntryPoint> entryPoints)
    {
        foreach (var entryPoint in entryPoints)
        {
            try
            {
                if (Path.IsPathFullyQualified(entryPoint.InstallPath))
                {
                    File.Delete(LinkedFile.Place(entryPoint.InstallPath));
                }
            }
            catch (DirectoryNotFoundException)
            {
                // As gone as it can be.
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new PyToolException(ToolErrors.Commands, $"Failed to remove executable `{entryPoint.InstallPath}`", exception);
            }
        }
    }

    /// <summary>Name of a command without the ending that Windows wants.</summary>
    public static string NameOf(string file) => file.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? file[..^4] : file;
}

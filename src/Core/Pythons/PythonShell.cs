using PyTool.Core.Sessions;
using PyTool.Core.Tools.Shells;

namespace PyTool.Core.Pythons;

/// <summary>Puts the directory of Python commands on the search path of the user's shell (<c>python update-shell</c>).</summary>
public static class PythonShell
{
    /// <summary>Changes the files of the shell.</summary>
    public static void Update(CommandSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var commands = new PythonCommands(session);
        ShellSetup.Run(session, commands.Directory, commands.IsOnPath);
    }
}

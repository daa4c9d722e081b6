using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Auth;

/// <summary><c>pytool auth dir</c>: print the directory of the credentials.</summary>
internal static class AuthDirCommand
{
    public static CommandSpec Spec => new()
    {
        Options = () => [],
        Handler = AuthHandlers.DirAsync,
    };
}

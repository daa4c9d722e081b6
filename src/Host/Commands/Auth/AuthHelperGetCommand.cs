using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Auth;

/// <summary><c>pytool auth helper get</c>: print credentials for an address.</summary>
internal static class AuthHelperGetCommand
{
    public static CommandSpec Spec => new()
    {
        Options = () => [],
        Handler = AuthHelperHandler.GetAsync,
    };
}

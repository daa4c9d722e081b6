using System.Runtime.InteropServices;
using System.Text;
using PyTool.Abstractions.Launching;

namespace PyTool.Plugins.Launcher.Unix;

/// <summary>The variables of the child: those of this process byte for byte, with the request's changes.</summary>
internal static unsafe class ChildEnvironment
{
    private const string PathName = "PATH";

    /// <summary>The value of the child's <c>PATH</c>; <see langword="null"/> when it has none.</summary>
    public static string? SearchPath(LaunchRequest request)
    {
        if (request.SearchPath.Count > 0)
        {
            return string.Join(':', request.SearchPath.Select(static entry => entry.Directory));
        }

        return request.Variables.TryGetValue(PathName, out var changed) ? changed : Environment.GetEnvironmentVariable(PathName);
    }

    public static void Fill(NativeStrings block, LaunchRequest request)
    {
        var hasPath = request.SearchPath.Count > 0;
        for (var entry = Inherited(); entry is not null && *entry is not null; entry++)
        {
            var text = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(*entry);
            var end = text.IndexOf((byte)'=');
            var name = Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
            if (!request.Variables.ContainsKey(name) && name != StartState.Variable && !(hasPath && name == PathName))
            {
                block.AddBorrowed(*entry);
            }
        }

        foreach (var (name, value) in request.Variables)
        {
            if (value is not null && !(hasPath && name == PathName))
            {
                block.Add(name + "=" + value);
            }
        }

        if (hasPath)
        {
            block.Add(PathName + "=" + SearchPath(request));
        }
    }

    // Not Environment.GetEnvironmentVariables: values that are no UTF-8 must reach the child unchanged.
    private static byte** Inherited()
    {
        if (Constants.IsMac)
        {
            var getter = (delegate* unmanaged<byte***>)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "_NSGetEnviron");
            return *getter();
        }

        return *(byte***)NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "environ");
    }
}

namespace PyTool.Core.Builds.Hooks;

/// <summary>The program that calls one hook of a backend. Values reach it as JSON through standard input, so that neither quoting nor process lists matter.</summary>
internal static class HookScript
{
    /// <summary>The text for <c>python -c</c>.</summary>
    /// <param name="system">The backend; its names have been checked to be identifiers.</param>
    public static string Of(BuildSystem system)
    {
        // Tracebacks show line numbers: the import is line 8 and the call is line 14, where users of uv are used to see them.
        var target = system.Object is null ? "backend" : "backend." + system.Object;
        return $$"""
            import sys
            # A project is imported by its backend only where `backend-path` says so (PEP 517).
            sys.path[:] = [entry for entry in sys.path if entry]
            import json
            request = json.loads(sys.stdin.buffer.read())
            sys.path[:0] = request["path"]

            import {{system.Module}} as backend

            target = {{target}}
            hook = getattr(target, request["hook"], None)
            result = request["otherwise"]
            if hook is not None:
                result = hook(*request["arguments"])
            elif request["required"]:
                raise AttributeError("the build backend has no hook `" + request["hook"] + "`")

            with open(request["answer"], "w", encoding="utf-8") as stream:
                json.dump(result, stream)

            """;
    }
}

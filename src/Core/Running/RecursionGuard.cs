using System.Globalization;
using PyTool.Abstractions.Plugins;

namespace PyTool.Core.Running;

/// <summary>Ends runs that start themselves again and again.</summary>
internal static class RecursionGuard
{
    public const string Variable = "UV_RUN_RECURSION_DEPTH";

    /// <summary>The depth of this run.</summary>
    public static int Check(IReadOnlyDictionary<string, string> variables, int maximum)
    {
        if (!variables.TryGetValue(Variable, out var text))
        {
            return 0;
        }

        if (!uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var depth) || depth > int.MaxValue - 1)
        {
            var reason = text.Length == 0 ? "cannot parse integer from empty string" : "invalid digit found in string";
            throw new PyToolException(RunErrors.Recursion, $"Failed to parse environment variable `{Variable}` with invalid value `{text}`: {reason}");
        }

        return depth <= maximum ? (int)depth : throw new PyToolException(RunErrors.Recursion, $"`uv run` was recursively invoked {depth} times which exceeds the limit of {maximum}")
        {
            Hint = "If you are running a script with `uv run` in the shebang, you may need to include the `--script` flag",
        };
    }
}

namespace PyTool.Plugins.Environments.Creation;

/// <summary>What activation scripts contain, quoted for each shell.</summary>
internal sealed class ActivationValues
{
    public required string RootPath { get; init; }

    public required string Prompt { get; init; }

    public required string ScriptsName { get; init; }

    /// <summary>site-packages relative to the scripts directory, with forward slashes.</summary>
    public required string SitePackages { get; init; }

    public required char ListSeparator { get; init; }

    public required bool IsRelocatable { get; init; }

    /// <summary>The text for a name between two at-signs; <see langword="null"/> when there is no such name.</summary>
    public string? Find(ReadOnlySpan<char> name) => name switch
    {
        "BIN" => ScriptsName,
        "LIST_SEPARATOR" => ListSeparator.ToString(),
        "ROOT_SH" => IsRelocatable ? RelocatableShell : "VIRTUAL_ENV=" + Shell(RootPath),
        "ROOT_CSH" => Shell(RootPath).Replace("!", "\\!", StringComparison.Ordinal),
        "ROOT_FISH" => IsRelocatable ? "(dirname -- (dirname -- (realpath -- (status -f))))" : Fish(RootPath),
        "ROOT_NU" => IsRelocatable ? "(path self | path dirname | path dirname)" : Double(RootPath),
        "ROOT_BAT" => IsRelocatable ? "%~dp0.." : Batch(RootPath),
        "PROMPT_SH" => Shell(Prompt),
        "PROMPT_CSH" => Shell(Prompt).Replace("!", "\\!", StringComparison.Ordinal),
        "PROMPT_FISH" => Fish(Prompt),
        "PROMPT_NU" => Double(Prompt),
        "PROMPT_BAT" => Batch(Prompt),
        "PROMPT_PS" => "'" + Prompt.Replace("'", "''", StringComparison.Ordinal) + "'",
        "PROMPT_PY" => Double(Prompt),
        "SITE_PY" => Double(SitePackages),
        _ => null,
    };

    // bash, zsh and ksh each have a name of their own for the script that is being sourced.
    private const string RelocatableShell = """
        if [ -n "${BASH_VERSION:-}" ]; then
            _virtual_script="${BASH_SOURCE[0]}"
        elif [ -n "${ZSH_VERSION:-}" ]; then
            eval '_virtual_script="${(%):-%x}"'
        elif [ -n "${KSH_VERSION:-}" ]; then
            eval '_virtual_script="${.sh.file}"'
        else
            _virtual_script="$0"
        fi
        VIRTUAL_ENV="$(dirname -- "$(dirname -- "$(realpath -- "$_virtual_script")")")"
        unset _virtual_script
        """;

    private static string Shell(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private static string Fish(string text) =>
        "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'";

    // A double-quoted literal, the same in Python and Nushell.
    private static string Double(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";

    private static string Batch(string text) => text.Replace("%", "%%", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
}

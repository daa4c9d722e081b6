using PyTool.Host.CommandLine;

namespace PyTool.Host.Commands.Pip;

/// <summary>Options of <c>pytool pip compile</c> alone.</summary>
internal static partial class PipCompileCommand
{
    public static OptionSpec OutputFile { get; } = new() { Name = "--output-file", Short = 'o', ValueName = "OUTPUT_FILE", Help = "File to write to" };

    public static OptionSpec Format { get; } = new()
    {
        Name = "--format", ValueName = "FORMAT", Help = "Form of the output", PossibleValues = ["requirements.txt", "pylock.toml"],
        ValueAliases = [new("requirements-txt", "requirements.txt")],
    };

    public static OptionSpec NoStripExtras { get; } = new() { Name = "--no-strip-extras", Help = "Write extras", Overrides = ["--strip-extras"] };

    public static OptionSpec StripExtras { get; } = new() { Name = "--strip-extras", Help = "Write no extras", IsHidden = true, Overrides = ["--no-strip-extras"] };

    public static OptionSpec NoStripMarkers { get; } = new() { Name = "--no-strip-markers", Help = "Write markers", Overrides = ["--strip-markers"] };

    public static OptionSpec StripMarkers { get; } = new() { Name = "--strip-markers", Help = "Write no markers", IsHidden = true, Overrides = ["--no-strip-markers"] };

    public static OptionSpec AnnotationStyle { get; } = new()
    {
        Name = "--annotation-style", ValueName = "ANNOTATION_STYLE", Help = "Form of the comments on where packages come from",
        PossibleValues = ["line", "split"],
    };

    public static OptionSpec CustomCompileCommand { get; } = new()
    {
        Name = "--custom-compile-command", ValueName = "CUSTOM_COMPILE_COMMAND", Help = "Command to name in the comment at the top",
        Variable = "UV_CUSTOM_COMPILE_COMMAND",
    };

    public static OptionSpec Python { get; } = new() { Name = "--python", Short = 'p', ValueName = "PYTHON", Help = "Interpreter to use: a version, a name or a path", Heading = "Python options" };

    public static OptionSpec GenerateHashes { get; } = new() { Name = "--generate-hashes", Help = "Write hashes", Overrides = ["--no-generate-hashes"] };

    public static OptionSpec NoGenerateHashes { get; } = new() { Name = "--no-generate-hashes", Help = "Write no hashes", IsHidden = true, Overrides = ["--generate-hashes"] };

    public static OptionSpec PythonVersion { get; } = new() { Name = "--python-version", ValueName = "PYTHON_VERSION", Help = "Version of Python to assume", Heading = "Python options", Check = ValueCheck.PythonVersion };

    public static OptionSpec Universal { get; } = new() { Name = "--universal", Help = "Resolve for all platforms and Pythons at once", Overrides = ["--no-universal"] };

    public static OptionSpec NoUniversal { get; } = new() { Name = "--no-universal", Help = "Resolve for one platform and Python", IsHidden = true, Overrides = ["--universal"] };

    public static OptionSpec NoEmitPackage { get; } = new()
    {
        Name = "--no-emit-package", Aliases = ["--unsafe-package"], ValueName = "NO_EMIT_PACKAGE", Help = "Leave out this package", IsRepeatable = true,
        Delimiter = ',', Check = ValueCheck.Name,
    };

    public static OptionSpec EmitBuildOptions { get; } = new() { Name = "--emit-build-options", Help = "Write `--no-binary` and `--only-binary` too", Overrides = ["--no-emit-build-options"] };

    public static OptionSpec NoEmitBuildOptions { get; } = new()
    {
        Name = "--no-emit-build-options", Help = "Do not write `--no-binary` and `--only-binary`", IsHidden = true, Overrides = ["--emit-build-options"],
    };

    public static OptionSpec EmitMarkerExpression { get; } = new()
    {
        Name = "--emit-marker-expression", Help = "Write a marker that says for what the result holds", IsHidden = true,
        Overrides = ["--no-emit-marker-expression"],
    };

    public static OptionSpec NoEmitMarkerExpression { get; } = new()
    {
        Name = "--no-emit-marker-expression", Help = "Write no marker that says for what the result holds", IsHidden = true,
        Overrides = ["--emit-marker-expression"],
    };

    public static OptionSpec EmitIndexAnnotation { get; } = new() { Name = "--emit-index-annotation", Help = "Write a comment on the index of each package", Overrides = ["--no-emit-index-annotation"] };

    public static OptionSpec NoEmitIndexAnnotation { get; } = new() { Name = "--no-emit-index-annotation", Help = "Write no comments on indexes", IsHidden = true, Overrides = ["--emit-index-annotation"] };

    public static OptionSpec AllowUnsafe { get; } = new() { Name = "--allow-unsafe", Help = "Accepted for pip-tools, without effect", IsHidden = true, Overrides = ["--no-allow-unsafe"] };

    public static OptionSpec NoAllowUnsafe { get; } = new() { Name = "--no-allow-unsafe", Help = "Accepted for pip-tools, without effect", IsHidden = true, Overrides = ["--allow-unsafe"] };

    public static OptionSpec ReuseHashes { get; } = new() { Name = "--reuse-hashes", Help = "Accepted for pip-tools, without effect", IsHidden = true, Overrides = ["--no-reuse-hashes"] };

    public static OptionSpec NoReuseHashes { get; } = new() { Name = "--no-reuse-hashes", Help = "Accepted for pip-tools, without effect", IsHidden = true, Overrides = ["--reuse-hashes"] };

    public static OptionSpec Resolver { get; } = new()
    {
        Name = "--resolver", ValueName = "RESOLVER", Help = "Accepted for pip-tools, without effect", PossibleValues = ["backtracking", "legacy"],
        IsHidden = true,
    };

    public static OptionSpec MaxRounds { get; } = new()
    {
        Name = "--max-rounds", ValueName = "MAX_ROUNDS", Help = "Accepted for pip-tools, without effect", Check = ValueCheck.Number, IsHidden = true,
    };

    public static OptionSpec EmitTrustedHost { get; } = new() { Name = "--emit-trusted-host", Help = "Accepted for pip-tools, without effect", IsHidden = true, Overrides = ["--no-emit-trusted-host"] };

    public static OptionSpec NoEmitTrustedHost { get; } = new() { Name = "--no-emit-trusted-host", Help = "Accepted for pip-tools, without effect", IsHidden = true, Overrides = ["--emit-trusted-host"] };

    public static OptionSpec EmitOptions { get; } = new() { Name = "--emit-options", Help = "Accepted for pip-tools, without effect", IsHidden = true, Overrides = ["--no-emit-options"] };

    public static OptionSpec NoEmitOptions { get; } = new() { Name = "--no-emit-options", Help = "Accepted for pip-tools, without effect", IsHidden = true, Overrides = ["--emit-options"] };
}

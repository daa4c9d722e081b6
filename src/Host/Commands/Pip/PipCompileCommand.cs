using PyTool.Host.CommandLine;
using PyTool.Host.CommandLine.Groups;

namespace PyTool.Host.Commands.Pip;

/// <summary><c>pytool pip compile</c>: pin the requirements of a file.</summary>
internal static partial class PipCompileCommand
{
    public static CommandSpec Spec => new()
    {
        HasManual = true,
        Arguments = [new ArgumentSpec { Name = "SRC_FILE", Help = "Files with requirements", IsRepeatable = true, Alternatives = ["--group"] }],
        Options = () =>
        [
            RequirementFileOptions.Constraints, RequirementFileOptions.Overrides, RequirementFileOptions.Excludes,
            RequirementFileOptions.BuildConstraints, PipOptions.RequireBuildHashes, PipOptions.NoRequireBuildHashes, ExtraOptions.Extra,
            ExtraOptions.AllExtras, ExtraOptions.NoAllExtras, PipOptions.Group, .. ResolverOptions.All, .. RefreshOptions.All, PipOptions.NoDeps,
            PipOptions.Deps, OutputFile, Format, NoStripExtras, StripExtras, NoStripMarkers, StripMarkers, RequirementsTextOptions.NoAnnotate,
            RequirementsTextOptions.Annotate, RequirementsTextOptions.NoHeader, RequirementsTextOptions.Header, AnnotationStyle, CustomCompileCommand,
            Python, InstallTargetOptions.System, InstallTargetOptions.NoSystem, GenerateHashes, NoGenerateHashes, PipOptions.NoBuild, BuildOptions.Build,
            PipOptions.NoBinary, PipOptions.OnlyBinary, PythonVersion, PlatformOptions.PythonPlatform, Universal, NoUniversal, NoEmitPackage,
            RequirementsTextOptions.EmitIndexUrl, RequirementsTextOptions.NoEmitIndexUrl, RequirementsTextOptions.EmitFindLinks,
            RequirementsTextOptions.NoEmitFindLinks, EmitBuildOptions, NoEmitBuildOptions, EmitMarkerExpression, NoEmitMarkerExpression,
            EmitIndexAnnotation, NoEmitIndexAnnotation, PlatformOptions.TorchBackend, AllowUnsafe, NoAllowUnsafe, ReuseHashes, NoReuseHashes, Resolver,
            MaxRounds, PipCompatibilityOptions.ClientCert, EmitTrustedHost, NoEmitTrustedHost, PipCompatibilityOptions.Config, EmitOptions,
            NoEmitOptions, PipCompatibilityOptions.PipArgs, PipCompatibilityOptions.Cert,
        ],
        Conflicts = () =>
        [
            new ConflictRule(PipOptions.NoBuild, PipOptions.NoBinary, PipOptions.OnlyBinary),
            new ConflictRule(BuildOptions.Build, PipOptions.NoBinary, PipOptions.OnlyBinary),
            new ConflictRule(Universal, StripMarkers, PlatformOptions.PythonPlatform),
        ],
        Handler = PipCompileHandler.RunAsync,
    };
}

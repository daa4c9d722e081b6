using PyTool.Projects.PyProject;
using PyTool.Projects.Reading;
using PyTool.Standards.Names;
using PyTool.Standards.Versions;
using PyTool.Toml;
using static PyTool.Projects.Settings.SettingReaders;

namespace PyTool.Projects.Settings;

/// <summary>
/// Settings of <c>[tool.uv.pip]</c> that exist only there. For keys that exist outside of the table too, <see cref="Twin{T}"/> gives
/// the one of the table.
/// </summary>
public static class PipKeys
{
    private static readonly Dictionary<SettingKey, SettingKey> Twins = MakeTwins();

    /// <summary>The Python to work on.</summary>
    public static SettingKey<string> Python { get; } = Text("python");

    /// <summary>Whether the Python of the system is worked on.</summary>
    public static SettingKey<bool> System { get; } = Flag("system");

    /// <summary>Whether an externally managed Python may be changed.</summary>
    public static SettingKey<bool> BreakSystemPackages { get; } = Flag("break-system-packages");

    /// <summary>Directory to install into.</summary>
    public static SettingKey<string> Target { get; } = Text("target", "path string");

    /// <summary>Prefix to install into.</summary>
    public static SettingKey<string> Prefix { get; } = Text("prefix", "path string");

    /// <summary>Packages that are not built; <c>:all:</c> and <c>:none:</c> are names here.</summary>
    public static SettingKey<IReadOnlyList<string>> NoBinary { get; } = List("no-binary", ReadFormatName);

    /// <summary>Packages that are only taken as wheels; <c>:all:</c> and <c>:none:</c> are names here.</summary>
    public static SettingKey<IReadOnlyList<string>> OnlyBinary { get; } = List("only-binary", ReadFormatName);

    /// <summary>Whether the environment is checked afterwards.</summary>
    public static SettingKey<bool> Strict { get; } = Flag("strict");

    /// <summary>Extras of project files.</summary>
    public static SettingKey<IReadOnlyList<ExtraName>> Extra { get; } = List("extra", static v => v.ReadExtraName());

    /// <summary>Whether all extras of project files are taken.</summary>
    public static SettingKey<bool> AllExtras { get; } = Flag("all-extras");

    /// <summary>Extras that are not taken.</summary>
    public static SettingKey<IReadOnlyList<ExtraName>> NoExtra { get; } = List("no-extra", static v => v.ReadExtraName());

    /// <summary>Whether dependencies are left out.</summary>
    public static SettingKey<bool> NoDeps { get; } = Flag("no-deps");

    /// <summary>Groups, as <c>group</c> or <c>path:group</c>.</summary>
    public static SettingKey<IReadOnlyList<string>> Group { get; } = List("group", ReadGroup);

    /// <summary>Whether files without requirements are allowed.</summary>
    public static SettingKey<bool> AllowEmptyRequirements { get; } = Flag("allow-empty-requirements");

    /// <summary>File to write.</summary>
    public static SettingKey<string> OutputFile { get; } = Text("output-file", "path string");

    /// <summary>Whether extras stay in the output.</summary>
    public static SettingKey<bool> NoStripExtras { get; } = Flag("no-strip-extras");

    /// <summary>Whether markers stay in the output.</summary>
    public static SettingKey<bool> NoStripMarkers { get; } = Flag("no-strip-markers");

    /// <summary>Whether comments on the origin are left out.</summary>
    public static SettingKey<bool> NoAnnotate { get; } = Flag("no-annotate");

    /// <summary>Whether the comment at the top is left out.</summary>
    public static SettingKey<bool> NoHeader { get; } = Flag("no-header");

    /// <summary>Command that the comment at the top shows.</summary>
    public static SettingKey<string> CustomCompileCommand { get; } = Text("custom-compile-command");

    /// <summary>Whether hashes are written.</summary>
    public static SettingKey<bool> GenerateHashes { get; } = Flag("generate-hashes");

    /// <summary>Python to resolve for.</summary>
    public static SettingKey<string> PythonVersion { get; } = new("python-version", static (v, _) => ReadPythonVersion(v), parse: static (t, _) => t);

    /// <summary>Platform to resolve for.</summary>
    public static SettingKey<string> PythonPlatform { get; } = Choice("python-platform", SettingChoices.PythonPlatform);

    /// <summary>Whether the resolution is for all platforms.</summary>
    public static SettingKey<bool> Universal { get; } = Flag("universal");

    /// <summary>Packages that are not written.</summary>
    public static SettingKey<IReadOnlyList<PackageName>> NoEmitPackage { get; } = Names("no-emit-package");

    /// <summary>Whether indexes are written.</summary>
    public static SettingKey<bool> EmitIndexUrl { get; } = Flag("emit-index-url");

    /// <summary>Whether flat lists are written.</summary>
    public static SettingKey<bool> EmitFindLinks { get; } = Flag("emit-find-links");

    /// <summary>Whether options of building are written.</summary>
    public static SettingKey<bool> EmitBuildOptions { get; } = Flag("emit-build-options");

    /// <summary>Whether the marker of the whole output is written.</summary>
    public static SettingKey<bool> EmitMarkerExpression { get; } = Flag("emit-marker-expression");

    /// <summary>Whether comments name the index.</summary>
    public static SettingKey<bool> EmitIndexAnnotation { get; } = Flag("emit-index-annotation");

    /// <summary>Style of comments on the origin.</summary>
    public static SettingKey<string> AnnotationStyle { get; } = Choice("annotation-style", SettingChoices.AnnotationStyle);

    /// <summary>Whether everything needs a hash.</summary>
    public static SettingKey<bool> RequireHashes { get; } = Flag("require-hashes");

    /// <summary>Whether hashes that are there are checked.</summary>
    public static SettingKey<bool> VerifyHashes { get; } = Flag("verify-hashes");

    /// <summary>All keys in the order of uv's messages.</summary>
    internal static IReadOnlyList<SettingKey> All { get; } =
    [
        Python, System, BreakSystemPackages, Target, Prefix, Twins[SettingKeys.IndexUrl], Twins[SettingKeys.ExtraIndexUrl], Twins[SettingKeys.NoIndex],
        Twins[SettingKeys.FindLinks], Twins[SettingKeys.IndexStrategy], Twins[SettingKeys.KeyringProvider], Twins[SettingKeys.NoBuild], NoBinary, OnlyBinary,
        Twins[SettingKeys.NoBuildIsolation], Twins[SettingKeys.RequireBuildHashes], Twins[SettingKeys.NoBuildIsolationPackage],
        Twins[SettingKeys.ExtraBuildDependencies], Twins[SettingKeys.ExtraBuildVariables], Strict, Extra, AllExtras, NoExtra, NoDeps, Group,
        AllowEmptyRequirements, Twins[SettingKeys.Resolution], Twins[SettingKeys.Prerelease], Twins[SettingKeys.ForkStrategy],
        Twins[SettingKeys.DependencyMetadata], OutputFile, NoStripExtras, NoStripMarkers, NoAnnotate, NoHeader, CustomCompileCommand, GenerateHashes,
        Twins[SettingKeys.ConfigSettings], Twins[SettingKeys.ConfigSettingsPackage], PythonVersion, PythonPlatform, Universal,
        Twins[SettingKeys.ExcludeNewer], Twins[SettingKeys.ExcludeNewerPackage], NoEmitPackage, EmitIndexUrl, EmitFindLinks, EmitBuildOptions,
        EmitMarkerExpression, EmitIndexAnnotation, AnnotationStyle, Twins[SettingKeys.LinkMode], Twins[SettingKeys.CompileBytecode], RequireHashes,
        VerifyHashes, Twins[SettingKeys.NoSources], Twins[SettingKeys.NoSourcesPackage], Twins[SettingKeys.Upgrade], Twins[SettingKeys.UpgradePackage],
        Twins[SettingKeys.Reinstall], Twins[SettingKeys.ReinstallPackage], Twins[SettingKeys.TorchBackend],
    ];

    /// <summary>The key of the table with the same name and type as a key outside of it.</summary>
    /// <param name="key">The key outside.</param>
    /// <exception cref="KeyNotFoundException">The table has no such key.</exception>
    public static SettingKey<T> Twin<T>(SettingKey<T> key)
        where T : notnull
        => (SettingKey<T>)Twins[key];

    /// <summary>The keys outside of the table that have one with the same name in it.</summary>
    internal static IReadOnlyDictionary<SettingKey, SettingKey> Pairs => Twins;

    private static Dictionary<SettingKey, SettingKey> MakeTwins()
    {
        SettingKey[] shared =
        [
            SettingKeys.IndexUrl, SettingKeys.ExtraIndexUrl, SettingKeys.NoIndex, SettingKeys.FindLinks, SettingKeys.IndexStrategy, SettingKeys.KeyringProvider,
            SettingKeys.NoBuild, SettingKeys.NoBuildIsolation, SettingKeys.RequireBuildHashes, SettingKeys.NoBuildIsolationPackage, SettingKeys.ExtraBuildDependencies,
            SettingKeys.ExtraBuildVariables, SettingKeys.Resolution, SettingKeys.Prerelease, SettingKeys.ForkStrategy, SettingKeys.DependencyMetadata,
            SettingKeys.ConfigSettings, SettingKeys.ConfigSettingsPackage, SettingKeys.ExcludeNewer, SettingKeys.ExcludeNewerPackage, SettingKeys.LinkMode,
            SettingKeys.CompileBytecode, SettingKeys.NoSources, SettingKeys.NoSourcesPackage, SettingKeys.Upgrade, SettingKeys.UpgradePackage,
            SettingKeys.Reinstall, SettingKeys.ReinstallPackage, SettingKeys.TorchBackend,
        ];
        return shared.ToDictionary(static k => k, static k => k.Clone());
    }

    private static string ReadFormatName(TomlValue value)
    {
        var text = value.ReadString();
        return text is ":all:" or ":none:" ? text : value.ReadPackageName().Value;
    }

    private static string ReadGroup(TomlValue value)
    {
        var text = value.ReadString();
        var name = text[(text.LastIndexOf(':') + 1)..];
        return GroupName.TryParse(name, out _) ? text : throw value.Wrong(TomlStandards.NotAName(name));
    }

    private static string ReadPythonVersion(TomlValue value)
    {
        var text = value.ReadString();
        return PyVersion.TryParse(text, out _)
            ? text
            : throw value.Wrong($"Python version `{text}` could not be parsed: expected version to start with a number, but no leading ASCII digits were found");
    }
}

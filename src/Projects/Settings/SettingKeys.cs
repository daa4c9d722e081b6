using PyTool.Projects.Reading;
using PyTool.Projects.Settings.Values;
using PyTool.Standards.Specifiers;
using static PyTool.Projects.Settings.SettingReaders;

namespace PyTool.Projects.Settings;

/// <summary>All settings of <c>uv.toml</c> and <c>[tool.uv]</c>. Here: those of the tool itself.</summary>
public static partial class SettingKeys
{
    /// <summary>Versions of the tool that may be used.</summary>
    public static SettingKey<VersionSpecifiers> RequiredVersion { get; } = new("required-version", static (v, _) => v.ReadSpecifiers());

    /// <summary>Whether the certificates of the platform are trusted.</summary>
    public static SettingKey<bool> SystemCerts { get; } = Flag("system-certs");

    /// <summary>Deprecated name of <see cref="SystemCerts"/>.</summary>
    public static SettingKey<bool> NativeTls { get; } = Flag("native-tls");

    /// <summary>Whether there is no network.</summary>
    public static SettingKey<bool> Offline { get; } = Flag("offline");

    /// <summary>Whether the cache is a temporary one.</summary>
    public static SettingKey<bool> NoCache { get; } = Flag("no-cache");

    /// <summary>Path of the cache, relative to the working directory.</summary>
    public static SettingKey<string> CacheDir { get; } = Text("cache-dir", "path string");

    /// <summary>Whether all preview features are on.</summary>
    public static SettingKey<bool> Preview { get; } = Flag("preview");

    /// <summary>Single preview features.</summary>
    public static SettingKey<PreviewFeatures> PreviewFeatures { get; } =
        new("preview-features", static (v, _) => Settings.Values.PreviewFeatures.Read(v), Settings.Values.PreviewFeatures.Merge, static (t, _) => Settings.Values.PreviewFeatures.Parse(t));

    /// <summary>Which Pythons are preferred.</summary>
    public static SettingKey<string> PythonPreference { get; } = Choice("python-preference", SettingChoices.PythonPreference);

    /// <summary>When Pythons are downloaded.</summary>
    public static SettingKey<string> PythonDownloads { get; } =
        new("python-downloads", static (v, _) => ReadChoice(v, SettingChoices.PythonDownloads), parse: static (t, _) => ParsePythonDownloads(t));

    /// <summary>Downloads at one time.</summary>
    public static SettingKey<int> ConcurrentDownloads { get; } = Count("concurrent-downloads");

    /// <summary>Builds at one time.</summary>
    public static SettingKey<int> ConcurrentBuilds { get; } = Count("concurrent-builds");

    /// <summary>Installations at one time.</summary>
    public static SettingKey<int> ConcurrentInstalls { get; } = Count("concurrent-installs");

    /// <summary>Proxy of <c>http</c> URLs.</summary>
    public static SettingKey<string> HttpProxy { get; } = Text("http-proxy");

    /// <summary>Proxy of <c>https</c> URLs.</summary>
    public static SettingKey<string> HttpsProxy { get; } = Text("https-proxy");

    /// <summary>Hosts without proxy.</summary>
    public static SettingKey<IReadOnlyList<string>> NoProxy { get; } = Texts("no-proxy");

    /// <summary>Hosts whose certificates are not checked.</summary>
    public static SettingKey<IReadOnlyList<string>> AllowInsecureHost { get; } = List("allow-insecure-host", InsecureHost.Read, static (t, _) => [.. t.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    /// <summary>Where CPython is downloaded from.</summary>
    public static SettingKey<string> PythonInstallMirror { get; } = Text("python-install-mirror");

    /// <summary>Where PyPy is downloaded from.</summary>
    public static SettingKey<string> PypyInstallMirror { get; } = Text("pypy-install-mirror");

    /// <summary>Where GraalPy is downloaded from.</summary>
    public static SettingKey<string> GraalpyInstallMirror { get; } = Text("graalpy-install-mirror");

    /// <summary>Where Pyodide is downloaded from.</summary>
    public static SettingKey<string> PyodideInstallMirror { get; } = Text("pyodide-install-mirror");

    /// <summary>List of the Pythons that can be downloaded.</summary>
    public static SettingKey<string> PythonDownloadsJsonUrl { get; } = Text("python-downloads-json-url");

    /// <summary>Where packages are uploaded to.</summary>
    public static SettingKey<string> PublishUrl { get; } = new("publish-url", static (v, _) => v.ReadUrl("a string representing an URL"), parse: static (t, _) => t);

    /// <summary>Whether uploads use trusted publishing.</summary>
    public static SettingKey<string> TrustedPublishing { get; } = Choice("trusted-publishing", SettingChoices.TrustedPublishing);

    /// <summary>Index that tells which files are uploaded already.</summary>
    public static SettingKey<Indexes.IndexDefinition> CheckUrl { get; } =
        new("check-url", static (v, f) => ReadIndexUrl(v, f, isDefault: false, isFlat: false), parse: static (t, d) => MakeIndex(t, d, false, false, null));

    /// <summary>Bounds that <c>add</c> writes.</summary>
    public static SettingKey<string> AddBounds { get; } = Choice("add-bounds", SettingChoices.AddBounds);

    private static string ParsePythonDownloads(string text) => text.ToLowerInvariant() switch
    {
        "auto" or "automatic" or "true" or "1" => "automatic",
        "never" or "false" or "0" => "never",
        "manual" => "manual",
        _ => throw new FormatException("expected one of 'auto', 'true', 'manual', 'never', or 'false'"),
    };
}

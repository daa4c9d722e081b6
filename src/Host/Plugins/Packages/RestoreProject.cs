using System.Security;

namespace PyTool.Host.Plugins.Packages;

/// <summary>
/// A project whose only purpose is to restore one package, in an empty directory of ours. The files that a directory above could steer it by
/// (<c>Directory.Build.*</c>, <c>Directory.Packages.props</c>, <c>global.json</c>, <c>nuget.config</c>) are cut off: what holds is the configuration of the user and of the machine.
/// It is restored and never built, so nothing of the package is imported or run.
/// </summary>
internal static class RestoreProject
{
    public const string FileName = "plugin.proj.csproj";

    public static void Write(string directory, PackageRequest request, string? feed)
    {
        File.WriteAllText(Path.Combine(directory, "global.json"), "{ }\n");
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "Directory.Build.rsp" })
        {
            File.WriteAllText(Path.Combine(directory, name), name.EndsWith(".rsp", StringComparison.Ordinal) ? "" : "<Project />\n");
        }

        // NuGet looks for its configuration from this directory upward: from the root there is nothing on the way.
        var root = Path.GetPathRoot(directory)!;
        var sources = feed is null ? "" : $"\n    <RestoreSources>{Escape(feed)}</RestoreSources>";
        File.WriteAllText(Path.Combine(directory, FileName), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>netstandard2.0</TargetFramework>
                <DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences>
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
                <RestorePackagesWithLockFile>false</RestorePackagesWithLockFile>
                <RestorePackagesPath>{Escape(Path.Combine(directory, "packages"))}</RestorePackagesPath>
                <RestoreRootConfigDirectory>{Escape(root)}</RestoreRootConfigDirectory>
                <RestoreNoHttpCache>true</RestoreNoHttpCache>
                <NuGetAudit>false</NuGetAudit>{sources}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{Escape(request.Id)}" Version="{Escape(request.FeedRange)}" ExcludeAssets="all" />
              </ItemGroup>
            </Project>
            """);
    }

    // For XML, and for MSBuild, which would take these characters as its own.
    private static string Escape(string text) => SecurityElement.Escape(text.Replace("%", "%25", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal).Replace("@", "%40", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal));
}

using PyTool.Core.Builds;
using PyTool.Core.Concrete.Inputs;
using PyTool.Core.Sessions;
using PyTool.Projects.Indexes;
using PyTool.Projects.Settings;
using PyTool.Standards.Names;

namespace PyTool.Core.Pip;

/// <summary>Settings of the pip commands: those of the command, with the options that requirements files bring.</summary>
internal static class PipSettings
{
    /// <summary>A session with the options of files and the limits on builds applied.</summary>
    public static CommandSession Apply(CommandSession session, RequirementsFile options)
    {
        var builder = new SettingsLayerBuilder();
        var settings = session.Settings;
        ApplyFormats(builder, settings, options);
        ApplyIndexes(builder, settings, options, session.WorkingDirectory);
        var layers = new List<SettingsLayer> { builder.Build() };
        layers.AddRange(settings.Layers);
        return session.With(new UvSettings(layers));
    }

    /// <summary>Settings of builds with the constraints of the command line.</summary>
    public static BuildSettings Builds(CommandSession session, IEnumerable<ParsedRequirement> constraints)
    {
        var own = BuildSettings.Of(session);
        return new BuildSettings
        {
            Config = own.Config, ConfigByPackage = own.ConfigByPackage, NoIsolation = own.NoIsolation, NoIsolationPackages = own.NoIsolationPackages,
            Constraints = [.. constraints.Select(static item => item.Named).OfType<Standards.Requirements.Requirement>(), .. own.Constraints],
            ExtraDependencies = own.ExtraDependencies, ExtraVariables = own.ExtraVariables, ConcurrentBuilds = own.ConcurrentBuilds,
        };
    }

    // Of `:all:`, `:none:` and names the later ones count.
    private static void ApplyFormats(SettingsLayerBuilder builder, UvSettings settings, RequirementsFile options)
    {
        var (noBinary, noBinaryNames) = Formats([.. settings.Get(PipKeys.NoBinary, []), .. options.NoBinary]);
        var (onlyBinary, onlyBinaryNames) = Formats([.. settings.Get(PipKeys.OnlyBinary, []), .. options.OnlyBinary]);
        if (noBinary is { } all)
        {
            builder.Set(SettingKeys.NoBinary, all, "--no-binary");
        }

        if (onlyBinary is { } only && !settings.IsSet(SettingKeys.NoBuild))
        {
            builder.Set(SettingKeys.NoBuild, only, "--only-binary");
        }

        if (noBinaryNames.Count > 0)
        {
            builder.Set(SettingKeys.NoBinaryPackage, (IReadOnlyList<PackageName>)noBinaryNames, "--no-binary");
        }

        if (onlyBinaryNames.Count > 0)
        {
            builder.Set(SettingKeys.NoBuildPackage, (IReadOnlyList<PackageName>)onlyBinaryNames, "--only-binary");
        }
    }

    private static (bool? All, List<PackageName> Names) Formats(IReadOnlyList<string> words)
    {
        bool? all = null;
        var names = new List<PackageName>();
        foreach (var word in words)
        {
            if (word is ":all:" or ":none:")
            {
                (all, names) = (word == ":all:", []);
            }
            else
            {
                names.Add(PackageName.Parse(word));
            }
        }

        return (all, names);
    }

    private static void ApplyIndexes(SettingsLayerBuilder builder, UvSettings settings, RequirementsFile options, string directory)
    {
        if (options.NoIndex)
        {
            builder.Set(SettingKeys.NoIndex, true, "--no-index");
        }

        if (options.IndexUrl is { } url && !settings.Layers.Any(static layer => layer.Source == SettingSource.CommandLine && layer.Find(SettingKeys.IndexUrl) is not null))
        {
            builder.SetText(SettingKeys.IndexUrl, url, "--index-url", directory);
        }

        foreach (var extra in options.ExtraIndexUrls)
        {
            builder.SetText(SettingKeys.ExtraIndexUrl, extra, "--extra-index-url", directory);
        }

        foreach (var links in options.FindLinks)
        {
            builder.SetText(SettingKeys.FindLinks, links, "--find-links", directory);
        }
    }
}

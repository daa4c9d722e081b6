using PyTool.Abstractions.Environments;
using PyTool.Abstractions.Plugins;

namespace PyTool.Plugins.Environments.Creation;

/// <summary>Makes virtual environments: built beside their place, then renamed into it.</summary>
internal sealed class EnvironmentCreator(Surroundings surroundings)
{
    // https://bford.info/cachedir/
    private const string CacheTag = "Signature: 8a477f597d28d172789f06886806bc55";

    public EnvironmentLayout Create(CreateEnvironmentRequest request)
    {
        try
        {
            var target = new EnvironmentTarget(surroundings, request.RootPath);
            target.Check(request.Existing);
            var plan = EnvironmentPlan.For(request, surroundings.Platform, surroundings.InstallDirectory);
            var building = target.MakeSibling();
            try
            {
                Build(building, request, plan);
                if (request.Existing == ExistingEnvironment.WriteOver && target.Exists)
                {
                    TreeCopy.Merge(building, target.Directory);
                }
                else
                {
                    target.Publish(building);
                }
            }
            finally
            {
                if (Directory.Exists(building))
                {
                    DirectoryRemoval.Remove(building);
                }
            }

            return EnvironmentLayouts.For(request.RootPath, request.Interpreter, surroundings.Platform, request.Relocatable);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw EnvironmentFailure.CannotCreate(failure);
        }
    }

    private void Build(string root, CreateEnvironmentRequest request, EnvironmentPlan plan)
    {
        File.WriteAllText(Path.Combine(root, "CACHEDIR.TAG"), CacheTag);
        File.WriteAllText(Path.Combine(root, ".gitignore"), "*");
        var scripts = Directory.CreateDirectory(Path.Combine(root, plan.ScriptsName)).FullName;
        foreach (var (name, link) in plan.Links)
        {
            File.CreateSymbolicLink(Path.Combine(scripts, name), link);
        }

        foreach (var (name, source) in plan.Copies)
        {
            if (File.Exists(source))
            {
                File.Copy(source, Path.Combine(scripts, name));
            }
        }

        ActivationScripts.Write(scripts, Values(request, plan));
        var sitePackages = Directory.CreateDirectory(Path.Combine(root, plan.SitePackages)).FullName;
        if (plan.HasLib64)
        {
            Directory.CreateSymbolicLink(Path.Combine(root, "lib64"), "lib");
        }

        if (plan.HasDistutilsGuard)
        {
            File.WriteAllText(Path.Combine(sitePackages, "_virtualenv.py"), ActivationScripts.ReadResource("_virtualenv.py"));
            File.WriteAllText(Path.Combine(sitePackages, "_virtualenv.pth"), "import _virtualenv");
        }

        // Last: a directory with this file counts as an environment.
        File.WriteAllText(Path.Combine(root, PyVenvConfiguration.FileName), plan.Configuration);
    }

    private ActivationValues Values(CreateEnvironmentRequest request, EnvironmentPlan plan) => new()
    {
        RootPath = request.RootPath,
        Prompt = request.Prompt ?? "",
        ScriptsName = plan.ScriptsName,
        SitePackages = "../" + plan.SitePackages.Replace('\\', '/'),
        ListSeparator = surroundings.Platform.ListSeparator,
        IsRelocatable = request.Relocatable,
    };
}

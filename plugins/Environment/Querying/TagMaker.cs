using PyTool.Standards.Tags;

namespace PyTool.Plugins.Environments.Querying;

/// <summary>The wheel tags of an interpreter.</summary>
internal static class TagMaker
{
    public static CompatibleTags Make(InterpreterInfo info, BuildPlatform platform)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(platform);
        return new CompatibleTags();
    }
}

namespace PyTool.Plugins.Cache.Platforms;

internal enum FileKind
{
    File,
    Directory,
    Link,
    Other,
}

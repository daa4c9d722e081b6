namespace PyTool.Plugins.Cache;

/// <summary>Instants at which a test lets the process die.</summary>
internal enum FaultPoint
{
    Unpacked,
    Published,
    Indexed,
}

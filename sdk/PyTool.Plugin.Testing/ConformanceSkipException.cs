namespace PyTool.Plugin.Testing;

/// <summary>A case cannot be run on this machine.</summary>
internal sealed class ConformanceSkipException(string message) : Exception(message);

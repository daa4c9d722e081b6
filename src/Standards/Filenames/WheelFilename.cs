namespace PyTool.Standards.Filenames;

/// <summary>The parsed name of a wheel (PEP 427). Announced here so that the contract compiles; its members follow.</summary>
public sealed class WheelFilename;

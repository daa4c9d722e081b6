namespace PyTool.Standards.Tags;

/// <summary>Ordered compatible wheel tags (PEP 425). Announced here so that the contract compiles; its members follow.</summary>
public sealed class CompatibleTags;

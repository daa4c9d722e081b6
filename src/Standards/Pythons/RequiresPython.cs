namespace PyTool.Standards.Pythons;

/// <summary>The range of a requires-python. Announced here so that the contract compiles; its members follow.</summary>
public sealed class RequiresPython;

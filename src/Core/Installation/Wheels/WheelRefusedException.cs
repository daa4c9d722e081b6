namespace PyTool.Core.Installation.Wheels;

/// <summary>A wheel breaks a rule; the message is the cause shown under <c>Failed to install</c>.</summary>
internal sealed class WheelRefusedException(string message) : Exception(message);

namespace PyTool.Core.Installation.Wheels;

/// <summary>The parts of an environment that files of a wheel go to.</summary>
internal enum WheelScheme
{
    Purelib,
    Platlib,
    Scripts,
    Data,
    Headers,
}

using PyTool.Toolx;

var arguments = ToolCommandLine.Of(args);
if (ToolSearch.Find(AppContext.BaseDirectory, Environment.ProcessPath, Environment.GetEnvironmentVariable("PATH")) is not { } tool)
{
    Console.Error.WriteLine("error: `pytool` was not found beside `pytoolx` and not on the search path\n\nhint: Install it with `dotnet tool install -g pytool`");
    return 2;
}

return Handover.Run(tool, arguments);

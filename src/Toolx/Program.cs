using PyTool.Host;
using PyTool.Toolx;

var arguments = ToolCommandLine.Of(CommandWords.Restore(args));
if (ToolSearch.Find(AppContext.BaseDirectory, Environment.ProcessPath, Environment.GetEnvironmentVariable("PATH")) is not { } tool)
{
    return Handover.Fail("`pytool` was not found beside `pytoolx` and not on the search path\n\nhint: Install it with `dotnet tool install -g pytool`");
}

return Handover.Run(tool, arguments);

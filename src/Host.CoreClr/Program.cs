using PyTool.Host;
using PyTool.Host.CoreClr;

return HostProgram.Run(args, new LoadedPlugins());

using PyTool.Host;
using PyTool.Native;

return HostProgram.Run(args, new LinkedPlugins());

return PyTool.Host.HostProgram.Run(args);

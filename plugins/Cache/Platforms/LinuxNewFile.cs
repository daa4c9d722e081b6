namespace PyTool.Plugins.Cache.Platforms;

internal sealed class LinuxNewFile(LinuxPlatform platform, int descriptor, string path) : NewFile
{
    private int descriptor = descriptor;

    public override unsafe void Write(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            for (var done = 0; done < bytes.Length;)
            {
                var written = LinuxCalls.Write(descriptor, start + done, (nuint)(bytes.Length - done));
                if (written < 0)
                {
                    throw new IOException($"cannot write `{path}`: {platform.DescribeLastError()}");
                }

                done += (int)written;
            }
        }
    }

    public override FileStamp Finish()
    {
        var stamp = LinuxPlatform.Look(descriptor) ?? throw new IOException($"cannot look at `{path}`: {platform.DescribeLastError()}");
        var closed = UnixCalls.Close(descriptor);
        descriptor = -1;
        return closed >= 0 ? stamp : throw new IOException($"cannot write `{path}`: {platform.DescribeLastError()}");
    }

    public override void Dispose()
    {
        if (descriptor >= 0)
        {
            _ = UnixCalls.Close(descriptor);
            descriptor = -1;
        }
    }
}

using System.Globalization;

namespace PyTool.Core.Archives;

/// <summary>The records of a PAX header: <c>LENGTH KEY=VALUE\n</c>. The last one of a key counts.</summary>
internal sealed class PaxRecords
{
    public string? Path { get; private set; }

    public string? LinkPath { get; private set; }

    public long? Size { get; private set; }

    public static PaxRecords Parse(ReadOnlySpan<byte> data)
    {
        var records = new PaxRecords();
        while (!data.IsEmpty)
        {
            var space = data.IndexOf((byte)' ');
            if (space is < 1 or > 9 || !int.TryParse(data[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || length <= space + 2 || length > data.Length || data[length - 1] != (byte)'\n')
            {
                throw new InvalidDataException("A PAX header of the archive is malformed");
            }

            var record = data[(space + 1)..(length - 1)];
            var equals = record.IndexOf((byte)'=');
            if (equals < 1)
            {
                throw new InvalidDataException("A PAX header of the archive is malformed");
            }

            records.Take(TarHeader.Text(record[..equals]), record[(equals + 1)..]);
            data = data[length..];
        }

        return records;
    }

    private void Take(string key, ReadOnlySpan<byte> value)
    {
        if (value.Contains((byte)0))
        {
            throw new InvalidDataException("A PAX header of the archive holds a NUL character");
        }

        switch (key)
        {
            case "path":
                Path = TarHeader.Text(value);
                break;
            case "linkpath":
                LinkPath = TarHeader.Text(value);
                break;
            case "size":
                Size = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
                    ? size
                    : throw new InvalidDataException("A PAX header of the archive holds a malformed size");
                break;
            default:
                if (key.StartsWith("GNU.sparse", StringComparison.Ordinal))
                {
                    throw new InvalidDataException("The archive holds a sparse file");
                }

                break;
        }
    }
}

using System.Text;
using PyTool.Standards;
using PyTool.Standards.Records;

namespace PyTool.Core.Installation.Wheels;

/// <summary>RECORD from the bytes of a file.</summary>
internal static class RecordBytes
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="FormatException">It is not UTF-8 or not CSV: nobody can tell which files belong to the distribution.</exception>
    public static IReadOnlyList<RecordEntry> Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }

        try
        {
            return RecordFile.Parse(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException("CSV parse error: invalid UTF-8");
        }
        catch (StandardsFormatException exception)
        {
            throw new FormatException("CSV parse error: " + exception.Message);
        }
    }
}

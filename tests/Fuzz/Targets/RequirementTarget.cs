using System.Text;
using PyTool.Standards.Requirements;

namespace PyTool.Fuzz.Targets;

/// <summary>A requirement is refused, strictly and leniently, or its text reads back.</summary>
internal sealed class RequirementTarget : IFuzzTarget
{
    public string Name => "requirement";

    public IReadOnlyList<byte[]> Seeds { get; } =
    [
        "idna>=3,<4; python_version < '3.9'"u8.ToArray(),
        "a[b,c] @ https://e.org/a-1.0.tar.gz ; extra == 'x'"u8.ToArray(),
        "a (>=1.0)"u8.ToArray(),
        "a==1.*,!=1.2"u8.ToArray(),
        "a~=1.0 ; os_name == 'nt' and (sys_platform != 'x' or 'y' in platform_version)"u8.ToArray(),
    ];

    public void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (Requirement.TryParse(text, out var requirement))
        {
            FuzzAssert.True(Requirement.TryParse(requirement.ToString(), out _), "what is printed can be read");
        }

        _ = Requirement.TryParseLenient(text, out _);
    }
}

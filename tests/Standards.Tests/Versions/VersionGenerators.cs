using FsCheck;
using FsCheck.Fluent;
using PyTool.Standards.Specifiers;
using PyTool.Standards.Versions;

namespace PyTool.Standards.Tests.Versions;

/// <summary>Versions and sets of versions that lie close together, so that order and borders are tried.</summary>
public static class VersionGenerators
{
    private static readonly Gen<string> Number = Gen.Frequency(
        (8, Gen.Choose(0, 3).Select(n => n.ToString())),
        (1, Gen.Elements("255", "256", "4095", "4096", "8191", "8192", "20240101", "18446744073709551614")));

    private static readonly Gen<string> Release = Gen.Choose(1, 5).SelectMany(n => Number.ArrayOf(n)).Select(n => string.Join('.', n));

    public static Arbitrary<PyVersion> Version() => Text().Select(PyVersion.Parse).ToArbitrary();

    public static Arbitrary<VersionSpecifier> Specifier() => OneSpecifier().ToArbitrary();

    public static Arbitrary<VersionRange> Range() => Gen.Choose(0, 4).SelectMany(n => OneSpecifier().ArrayOf(n)).SelectMany(
        specifiers => Gen.Choose(0, 7), (specifiers, mask) =>
        {
            var range = (mask & 1) != 0 ? VersionRange.Full : VersionRange.Empty;
            foreach (var specifier in specifiers)
            {
                var next = VersionRange.FromSpecifier(specifier);
                range = (mask & 2) != 0 ? range.Intersect(next) : range.Union(next);
            }

            return (mask & 4) != 0 ? range.Complement() : range;
        }).ToArbitrary();

    private static Gen<string> Text() =>
        from epoch in Gen.Frequency((9, Gen.Constant("")), (1, Gen.Elements("1!", "2!")))
        from release in Release
        from pre in Optional("a", "b", "rc")
        from post in Optional(".post")
        from dev in Optional(".dev")
        from local in Gen.Frequency((5, Gen.Constant("")), (1, Gen.Elements("+a", "+1", "+a.1", "+1.a", "+cu118")))
        select epoch + release + pre + post + dev + local;

    private static Gen<string> Optional(params string[] words) => Gen.Frequency(
        (4, Gen.Constant("")), (1, Gen.Elements(words).SelectMany(_ => Number, (word, number) => word + number)));

    private static Gen<VersionSpecifier> OneSpecifier() => Version().Generator.SelectMany(
        _ => Gen.Elements(Enum.GetValues<SpecifierOperator>()), (version, comparison) => comparison switch
        {
            SpecifierOperator.Equal or SpecifierOperator.ExactEqual or SpecifierOperator.NotEqual => VersionSpecifier.Create(comparison, version),
            SpecifierOperator.EqualStar or SpecifierOperator.NotEqualStar => VersionSpecifier.Create(comparison, version.BaseVersion()),
            SpecifierOperator.Compatible when version.ReleaseCount < 2 => VersionSpecifier.Create(SpecifierOperator.GreaterThan, version.WithoutLocal()),
            _ => VersionSpecifier.Create(comparison, version.WithoutLocal()),
        });
}

using PyTool.Core.Locking.Document;
using PyTool.Core.Locking.Document.Reading;
using PyTool.Core.Trees;
using Xunit;

namespace PyTool.Core.Tests.Trees;

/// <summary>Trees of packages that are wanted with different extras and markers; each as uv draws it.</summary>
public sealed class TreeExtrasTests
{
    // a → p[x], q, r, s, t; q → p, r → p[y], s → p[x, y], t → p[x]; p → b, p[x] → c, p[y] → d.
    private const string Extras =
        """
        version = 1
        revision = 5
        requires-python = ">=3.12"

        [[package]]
        name = "a"
        version = "1"
        source = { virtual = "." }
        dependencies = [
            { name = "p", extra = ["x"] },
            { name = "q" },
            { name = "r" },
            { name = "s" },
            { name = "t" },
        ]

        [[package]]
        name = "b"
        version = "1"
        source = { registry = "https://example.org/simple" }

        [[package]]
        name = "c"
        version = "1"
        source = { registry = "https://example.org/simple" }

        [[package]]
        name = "d"
        version = "1"
        source = { registry = "https://example.org/simple" }

        [[package]]
        name = "p"
        version = "1"
        source = { registry = "https://example.org/simple" }
        dependencies = [
            { name = "b" },
        ]

        [package.optional-dependencies]
        x = [
            { name = "c" },
        ]
        y = [
            { name = "d" },
        ]

        [[package]]
        name = "q"
        version = "1"
        source = { registry = "https://example.org/simple" }
        dependencies = [
            { name = "p" },
        ]

        [[package]]
        name = "r"
        version = "1"
        source = { registry = "https://example.org/simple" }
        dependencies = [
            { name = "p", extra = ["y"] },
        ]

        [[package]]
        name = "s"
        version = "1"
        source = { registry = "https://example.org/simple" }
        dependencies = [
            { name = "p", extra = ["x", "y"] },
        ]

        [[package]]
        name = "t"
        version = "1"
        source = { registry = "https://example.org/simple" }
        dependencies = [
            { name = "p", extra = ["x"] },
        ]
        """;

    // u → w twice, u[k] → v, u[l] → w, v → u[k]; a and m want u with different markers and extras.
    private const string Markers =
        """
        version = 1
        revision = 5
        requires-python = ">=3.12"

        [manifest]
        members = ["a", "m"]

        [[package]]
        name = "a"
        version = "1"
        source = { virtual = "." }
        dependencies = [
            { name = "u", marker = "sys_platform == 'win32'" },
            { name = "u", extra = ["l"], marker = "sys_platform == 'linux'" },
            { name = "v" },
        ]

        [[package]]
        name = "m"
        version = "1"
        source = { virtual = "m" }
        dependencies = [
            { name = "u", extra = ["l", "k"] },
        ]

        [[package]]
        name = "u"
        version = "1"
        source = { registry = "https://example.org/simple" }
        dependencies = [
            { name = "w", marker = "sys_platform == 'win32'" },
            { name = "w", extra = ["q"], marker = "sys_platform == 'linux'" },
        ]
        [package.optional-dependencies]
        k = [
            { name = "v" },
        ]
        l = [
            { name = "w" },
        ]

        [[package]]
        name = "v"
        version = "1"
        source = { registry = "https://example.org/simple" }
        dependencies = [
            { name = "u", extra = ["k"] },
        ]

        [[package]]
        name = "w"
        version = "1"
        source = { registry = "https://example.org/simple" }
        """;

    [Fact]
    public void Of_OneOfSeveralExtras_ShowsWhatItBrings() => Assert.Equal(
        """
        a v1
        ├── p[x] v1
        │   ├── b v1
        │   └── c v1 (extra: x)
        ├── q v1
        │   └── p v1
        │       └── b v1
        ├── r v1
        │   └── p[y] v1
        │       ├── b v1
        │       └── d v1 (extra: y)
        ├── s v1
        │   └── p[x, y] v1
        │       ├── b v1
        │       ├── c v1 (extra: x)
        │       └── d v1 (extra: y)
        └── t v1
            └── p[x] v1 (*)
        (*) Package tree already displayed

        """,
        TreeText.Of(new TreeRequest { Lock = Read(Extras), Includes = _ => true }));

    [Fact]
    public void Of_InvertedExtra_ShowsWhoAsksForIt() => Assert.Equal(
        """
        b v1
        └── p v1
            ├── a[x] v1
            ├── q v1
            │   └── a v1
            ├── r[y] v1
            │   └── a v1
            ├── s[x, y] v1
            │   └── a v1
            └── t[x] v1
                └── a v1
        c v1
        └── p v1 (extra: x)
            ├── a[x] v1
            ├── s[x, y] v1 (*)
            └── t[x] v1 (*)
        d v1
        └── p v1 (extra: y)
            ├── r[y] v1 (*)
            └── s[x, y] v1 (*)
        (*) Package tree already displayed

        """,
        TreeText.Of(new TreeRequest { Lock = Read(Extras), Includes = _ => true, Invert = true }));

    [Fact]
    public void Of_InvertedMarkers_LeavesOutWhatTheyExclude() => Assert.Equal(
        """
        w v1
        ├── u v1
        │   ├── a[l] v1
        │   ├── m[k, l] v1
        │   └── v[k] v1
        │       ├── a v1
        │       └── u v1 (extra: k)
        │           ├── m[k, l] v1
        │           └── v[k] v1 (*)
        ├── u v1
        │   ├── a v1
        │   ├── m[k, l] v1
        │   └── v[k] v1
        │       ├── a v1
        │       └── u v1 (extra: k)
        │           ├── m[k, l] v1
        │           └── v[k] v1 (*)
        └── u v1 (extra: l)
            ├── a[l] v1
            └── m[k, l] v1
        (*) Package tree already displayed

        """,
        TreeText.Of(new TreeRequest { Lock = Read(Markers), Includes = _ => true, Invert = true }));

    [Fact]
    public void Of_CircleThroughAnExtra_EndsWhereItBegan() => Assert.Equal(
        """
        m v1
        └── u[k, l] v1
            ├── w v1
            ├── w v1
            ├── v v1 (extra: k)
            │   └── u[k] v1
            │       ├── w v1
            │       ├── w v1
            │       └── v v1 (extra: k) (*)
            └── w v1 (extra: l)
        a v1
        ├── u[l] v1
        │   ├── w v1
        │   ├── w v1
        │   └── w v1 (extra: l)
        ├── u v1
        │   ├── w v1
        │   └── w v1
        └── v v1
            └── u[k] v1
                ├── w v1
                ├── w v1
                └── v v1 (extra: k) (*)
        (*) Package tree is a cycle and cannot be shown

        """,
        TreeText.Of(new TreeRequest { Lock = Read(Markers), Includes = _ => true, NoDedupe = true }));

    private static LockDocument Read(string text) => LockReader.Read(System.Text.Encoding.UTF8.GetBytes(text));
}

using PyTool.Core.Installation;

namespace PyTool.Core.Tests.Installation;

public sealed class InstallErrorsTests
{
    // Caches of others answer with this code: what it means is part of the contract, and healing waits for it.
    [Fact]
    public void CacheEntryDamaged_IsTheCodeThatCachesAnswerWith() => Assert.Equal("PT1204", InstallErrors.CacheEntryDamaged);
}

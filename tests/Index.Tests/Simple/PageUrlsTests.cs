using PyTool.Index.Simple;
using PyTool.Index.Urls;

namespace PyTool.Index.Tests.Simple;

public class PageUrlsTests
{
    [Fact]
    public void Resolve_ManyReferences_GivesWhatEachAloneGives()
    {
        const string page = "http://h/simple/alpha/";
        string[] references =
        [
            "../../files/alpha-1.whl", "../../files/alpha-2.whl", "../../files/..", "../../files/a b.whl", "../../files/alpha-3.whl#sha256=0", "../../files/alpha-4.whl",
            "?x=/alpha-1.whl", "?x=/alpha-2.whl", "#/alpha-1.whl", "#/alpha-2.whl", "alpha-1.whl", "/alpha-1.whl", "/alpha-2.whl", "//other/alpha-1.whl", "//other/alpha-2.whl",
            "file:///alpha-1.whl", "file:///alpha-2.whl", "https://o/x/alpha-1.whl", "https://o/x/alpha-2.whl", "https://u:p@o/alpha-1.whl", "https://u:p@o/alpha-2.whl", " /alpha-7.whl", "//", "///x.whl",
        ];
        var urls = new PageUrls(page);

        foreach (var reference in references)
        {
            Assert.Equal(UrlText.TryResolve(page, reference, out var expected) ? expected : null, urls.Resolve(reference));
        }
    }
}

using System.Net;

namespace PyTool.Index.Http;

/// <summary>Hosts that are reached directly: <c>*</c>, names (with all below them), addresses, networks; each with an optional port.</summary>
internal sealed class NoProxyList
{
    private readonly List<Entry> _entries = [];
    private readonly bool _all;

    public NoProxyList(IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            var text = item.Trim();
            if (text == "*")
            {
                _all = true;
            }
            else if (text.Length > 0)
            {
                _entries.Add(Entry.Parse(text));
            }
        }
    }

    public bool Contains(Uri url)
    {
        if (_all)
        {
            return true;
        }

        var host = url.IdnHost.Trim('[', ']');
        var address = IPAddress.TryParse(host, out var parsed) ? parsed : null;
        foreach (var entry in _entries)
        {
            if (entry.Matches(host, address, url.Port))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Entry(string Name, IPNetwork? Network, int? Port)
    {
        public static Entry Parse(string text)
        {
            int? port = null;
            var colon = text.LastIndexOf(':');
            var isIpv6 = text.IndexOf(':', StringComparison.Ordinal) != colon && !text.StartsWith('[');
            if (colon >= 0 && !isIpv6 && ushort.TryParse(text.AsSpan(colon + 1), out var number))
            {
                port = number;
                text = text[..colon];
            }

            text = text.Trim('[', ']');
            if (IPNetwork.TryParse(text, out var network))
            {
                return new Entry("", network, port);
            }

            if (IPAddress.TryParse(text, out var address))
            {
                return new Entry("", new IPNetwork(address, address.GetAddressBytes().Length * 8), port);
            }

            text = text.StartsWith("*.", StringComparison.Ordinal) ? text[1..] : text;
            return new Entry(text.TrimStart('.'), null, port);
        }

        public bool Matches(string host, IPAddress? address, int port)
        {
            if (Port is { } wanted && wanted != port)
            {
                return false;
            }

            if (Network is { } network)
            {
                return address is not null && network.Contains(address);
            }

            return host.EndsWith(Name, StringComparison.OrdinalIgnoreCase) && (host.Length == Name.Length || host[host.Length - Name.Length - 1] == '.');
        }
    }
}

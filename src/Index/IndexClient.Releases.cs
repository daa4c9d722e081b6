using System.Collections.Concurrent;
using PyTool.Abstractions.Packages;
using PyTool.Abstractions.Plugins;
using PyTool.Abstractions.Resolution;
using PyTool.Index.Indexes;
using PyTool.Index.Simple;
using PyTool.Standards.Names;

namespace PyTool.Index;

public sealed partial class IndexClient
{
    private const int ConcurrentIndexes = 8;
    private readonly ConcurrentDictionary<(PackageName Name, IndexReference? Index), Lazy<Task<PackageListing>>> _listings = new();
    private readonly ConcurrentDictionary<(IndexDefinition Index, PackageName Name), Lazy<Task<PageOutcome>>> _outcomes = new();
    private readonly ConcurrentDictionary<IndexDefinition, Lazy<Task<FlatPage>>> _flatPages = new();

    /// <summary>The releases of a package.</summary>
    /// <param name="name">The package.</param>
    /// <param name="index">The only index to ask; <see langword="null"/>: all that are not explicit, by their strategy, with the flat lists merged in.</param>
    /// <param name="cancellationToken">Ends the wait; the request itself goes on for others.</param>
    /// <exception cref="PyToolException">An index is broken: a package is never taken from the next one for that.</exception>
    public ValueTask<PackageListing> GetReleasesAsync(PackageName name, IndexReference? index, CancellationToken cancellationToken)
    {
        var task = _listings.GetOrAdd((name, index), key => new Lazy<Task<PackageListing>>(() => ListAsync(key.Name, key.Index))).Value;
        return task.IsCompletedSuccessfully ? new ValueTask<PackageListing>(task.Result) : new ValueTask<PackageListing>(task.WaitAsync(cancellationToken));
    }

    /// <summary>A hint that the releases of these packages will be asked for. Returns at once; failures show when they are asked for.</summary>
    public void PrefetchReleases(IReadOnlyList<PackageName> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            Forget(GetReleasesAsync(name, null, CancellationToken.None).AsTask());
        }
    }

    private async Task<PackageListing> ListAsync(PackageName name, IndexReference? only)
    {
        // Listings are asked for in bulk: the caller must not wait for the parsing of a page.
        await Task.Yield();
        if (only is not null)
        {
            var definition = Definition(only)
                ?? throw new PyToolException("PT6022", $"Package `{name}` is bound to the index `{only.Url}`, which is not configured");
            return await ListOneAsync(name, definition).ConfigureAwait(false);
        }

        var found = _options.Strategy == IndexStrategy.FirstIndex
            ? await FirstAsync(name).ConfigureAwait(false)
            : await AllAsync(name).ConfigureAwait(false);
        return await WithFlatAsync(name, found).ConfigureAwait(false);
    }

    private async Task<PackageListing> ListOneAsync(PackageName name, IndexDefinition definition)
    {
        var outcome = definition.Format == IndexFormat.Flat
            ? (await FlatAsync(definition).ConfigureAwait(false)).Find(name) is { } page ? PageOutcome.Found(page) : PageOutcome.None(UnusableKind.NotFound)
            : await PageAsync(definition, name).ConfigureAwait(false);
        return outcome.Page is null
            ? Absent(name, outcome.Absence!.Value, definition)
            : new PackageListing { Name = name, Indexes = [Listing(name, definition, outcome.Page)] };
    }

    private async Task<PackageListing> FirstAsync(PackageName name)
    {
        var absence = UnusableKind.NoIndex;
        foreach (var definition in SearchOrder())
        {
            var outcome = await PageAsync(definition, name).ConfigureAwait(false);
            if (outcome.Page is not null)
            {
                return new PackageListing { Name = name, Indexes = [Listing(name, definition, outcome.Page)] };
            }

            if (outcome.Absence == UnusableKind.Unauthorized)
            {
                return Absent(name, UnusableKind.Unauthorized, definition);
            }

            absence = outcome.Absence!.Value;
        }

        return Absent(name, absence, null);
    }

    private async Task<PackageListing> AllAsync(PackageName name)
    {
        using var gate = new SemaphoreSlim(ConcurrentIndexes);
        var definitions = SearchOrder();
        var pages = await Task.WhenAll(definitions.ConvertAll(async definition =>
        {
            await gate.WaitAsync(_lifetime.Token).ConfigureAwait(false);
            try
            {
                return await PageAsync(definition, name).ConfigureAwait(false);
            }
            finally
            {
                gate.Release();
            }
        })).ConfigureAwait(false);
        var listings = new List<IndexListing>(pages.Length);
        var absence = UnusableKind.NoIndex;
        for (var i = 0; i < pages.Length; i++)
        {
            if (pages[i].Page is { } page)
            {
                listings.Add(Listing(name, definitions[i], page));
            }
            else
            {
                absence = pages[i].Absence!.Value;
            }
        }

        return listings.Count > 0 ? new PackageListing { Name = name, Indexes = listings } : Absent(name, absence, null);
    }

    private async Task<PackageListing> WithFlatAsync(PackageName name, PackageListing found)
    {
        IReadOnlyList<Release> merged = [];
        IndexDefinition? first = null;
        foreach (var definition in _options.Indexes)
        {
            if (definition.Format == IndexFormat.Flat && !definition.IsExplicit && (await FlatAsync(definition).ConfigureAwait(false)).Find(name) is { } page)
            {
                first ??= definition;
                merged = MergedReleases.Merge(merged, Listing(name, definition, page).Releases);
            }
        }

        if (first is null)
        {
            return found;
        }

        var target = found.Indexes.Count > 0 ? found.Indexes[0].Index : first.Reference;
        var releases = found.Indexes.Count > 0 ? MergedReleases.Merge(merged, found.Indexes[0].Releases) : merged;
        var rest = found.Indexes.Count > 0 ? found.Indexes.Skip(1) : [];
        return new PackageListing { Name = name, Indexes = [new IndexListing { Index = target, Releases = releases }, .. rest] };
    }

    private List<IndexDefinition> SearchOrder()
    {
        var order = new List<IndexDefinition>(_options.Indexes.Count);
        foreach (var isDefault in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var definition in _options.Indexes)
            {
                if (definition.Format == IndexFormat.Simple && !definition.IsExplicit && definition.IsDefault == isDefault)
                {
                    order.Add(definition);
                }
            }
        }

        return order;
    }

    private Task<PageOutcome> PageAsync(IndexDefinition definition, PackageName name) =>
        _outcomes.GetOrAdd((definition, name), key => new Lazy<Task<PageOutcome>>(() => _pages.FetchAsync(key.Index, key.Name, _lifetime.Token).AsTask())).Value;

    private Task<FlatPage> FlatAsync(IndexDefinition definition) =>
        _flatPages.GetOrAdd(definition, key => new Lazy<Task<FlatPage>>(() => _pages.FetchFlatAsync(key, _lifetime.Token).AsTask())).Value;

    private IndexListing Listing(PackageName name, IndexDefinition definition, StoredPage page)
    {
        var rules = new FileRules(name, CutOffOf(definition, name), _options.Builds, _network.Options.Diagnostics);
        return new IndexListing { Index = definition.Reference, Releases = new ReleaseList(new PageSource(page, definition.Reference, rules, _specifiers)) };
    }

    // Files of flat lists have no dates and are not filtered.
    private CutOff? CutOffOf(IndexDefinition definition, PackageName name) =>
        definition.Format == IndexFormat.Flat ? null
        : _options.ExcludeNewerByPackage.TryGetValue(name, out var ofPackage) ? ofPackage
        : definition.ExcludeNewerByPackage.TryGetValue(name, out var ofIndex) ? ofIndex
        : definition.ExcludeNewer ?? _options.ExcludeNewer;

    private static PackageListing Absent(PackageName name, UnusableKind kind, IndexDefinition? index) =>
        new() { Name = name, Indexes = [], Absence = new UnusableReason { Kind = kind, Detail = kind == UnusableKind.Unauthorized ? index?.Reference.Url : null } };

    private static void Forget(Task task) =>
        task.ContinueWith(static done => _ = done.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}

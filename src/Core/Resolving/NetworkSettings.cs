using PyTool.Core.Credentials;
using PyTool.Core.Sessions;
using PyTool.Index.Http;
using PyTool.Projects.Settings;

namespace PyTool.Core.Resolving;

/// <summary>The network as the settings want it.</summary>
internal static class NetworkSettings
{
    public static NetworkOptions Of(CommandSession session)
    {
        var settings = session.Settings;
        return new NetworkOptions
        {
            Environment = session.Variables,
            Diagnostics = session.Diagnostics,
            Clock = session.Clock,
            IsOffline = settings.IsSet(SettingKeys.Offline),
            Retries = NetworkOptions.RetriesOf(session.Variables),
            ReadTimeout = NetworkOptions.ReadTimeoutOf(session.Variables),
            ConnectTimeout = NetworkOptions.ConnectTimeoutOf(session.Variables),
            UploadTimeout = NetworkOptions.UploadTimeoutOf(session.Variables),
            ConcurrentDownloads = settings.Get(SettingKeys.ConcurrentDownloads, NetworkOptions.ConcurrentDownloadsOf(session.Variables)),
            HttpProxy = settings.Find(SettingKeys.HttpProxy)?.Value,
            HttpsProxy = settings.Find(SettingKeys.HttpsProxy)?.Value,
            NoProxy = settings.Find(SettingKeys.NoProxy)?.Value,
            InsecureHosts = settings.Get(SettingKeys.AllowInsecureHost, []),
            StoredCredentials = CredentialStore.Of(session.Variables, session.WorkingDirectory).Read,
            UseKeyring = settings.Get(SettingKeys.KeyringProvider, "disabled") == "subprocess",
        };
    }
}

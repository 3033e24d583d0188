package headwater.prefect;

import headwater.prefect.Transport.Path;
import java.util.Map;

/// The server itself: its version, health and settings.
public final class Server {
    private final Transport transport;

    Server(Transport transport) {
        this.transport = transport;
    }

    /// The product version, such as `3.8.8`.
    public String version() throws PrefectException {
        return transport.get(Path.of("admin", "version"), String.class);
    }

    /// Whether the server says that it is healthy. It answers this without looking at its database or at
    /// credentials.
    public boolean isHealthy() throws PrefectException {
        return transport.get(Path.of("health"), Boolean.class);
    }

    /// Whether the live log feed sends anything: the server has two settings for it, both off by default. Without
    /// them it accepts subscribers and stays silent. A server without these settings streams no logs. One request.
    public boolean streamsLogs() throws PrefectException {
        var settings = transport.get(Path.of("admin", "settings"), Map.class);
        return settings.get("server") instanceof Map<?, ?> server
                && server.get("logs") instanceof Map<?, ?> logs
                && Boolean.TRUE.equals(logs.get("stream_out_enabled"))
                && Boolean.TRUE.equals(logs.get("stream_publishing_enabled"));
    }

    /// Finds out what is at the address; never throws. Two requests.
    public ServerCheck check() {
        try {
            if (!isHealthy()) {
                return new ServerCheck.NotReady(
                        new Failure(FailureReason.UNHEALTHY, transport.address().hostAndPort()));
            }
            var version = version();
            return version.startsWith("3.") ? new ServerCheck.Fine(version) : new ServerCheck.WrongVersion(version);
        } catch (PrefectException e) {
            return found(e);
        }
    }

    private ServerCheck found(PrefectException e) {
        return switch (e) {
            case PrefectException.Unreachable _ -> new ServerCheck.Unreachable(e.failure());
            case PrefectException.Unreadable _ -> new ServerCheck.NotPrefect(e.failure());
            case PrefectException.Refused refused
            when refused.status() == 401 || refused.status() == 403 -> new ServerCheck.WrongCredentials(e.failure());
            case PrefectException.Refused refused when refused.isTemporary() -> new ServerCheck.NotReady(e.failure());
            case PrefectException.Refused refused ->
                new ServerCheck.NotPrefect(new Failure(
                        FailureReason.NO_API, transport.address().api().toString(), String.valueOf(refused.status())));
        };
    }
}

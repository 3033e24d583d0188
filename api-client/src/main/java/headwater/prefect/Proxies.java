package headwater.prefect;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which proxy leads to a host, by the variables `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` in capital or
/// small letters, as curl and Python's clients read them.
///
/// @param http for `http` addresses; null for none
/// @param https for `https` addresses; null for none
/// @param exceptions hosts that are reached without one: `*` for all, else a name that also stands for all hosts below
///     it, with or without a port
public record Proxies(@Nullable URI http, @Nullable URI https, List<String> exceptions) {
    /// No proxy for any host.
    public static final Proxies NONE = new Proxies(null, null, List.of());

    private static final int USUAL_PORT = 3128;

    /// Copies the list.
    public Proxies {
        exceptions = List.copyOf(exceptions);
    }

    /// What some variables say; an address that cannot be one is passed over.
    public static Proxies of(Map<String, String> variables) {
        var all = value(variables, "ALL_PROXY");
        var exceptions = Stream.of(value(variables, "NO_PROXY").split("[,\\s]+"))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        return new Proxies(
                uri(first(value(variables, "HTTP_PROXY"), all)),
                uri(first(value(variables, "HTTPS_PROXY"), all)),
                exceptions);
    }

    private static String value(Map<String, String> variables, String name) {
        return first(variables.getOrDefault(name.toLowerCase(Locale.ROOT), ""), variables.getOrDefault(name, ""));
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }

    private static @Nullable URI uri(String text) {
        try {
            var uri = text.isBlank() ? null : URI.create(text.contains("://") ? text : "http://" + text);
            return uri == null || uri.getHost() == null ? null : uri;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// The proxy for an address; [Proxy#NO_PROXY] for none.
    Proxy of(URI address) {
        var proxy = uriFor(address);
        if (proxy == null) {
            return Proxy.NO_PROXY;
        }
        var port = proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
        var kind = proxy.getScheme().startsWith("socks") ? Proxy.Type.SOCKS : Proxy.Type.HTTP;
        return new Proxy(kind, InetSocketAddress.createUnresolved(proxy.getHost(), port));
    }

    /// The host and port of the proxy for an address; null for none.
    @Nullable
    String hostAndPort(URI address) {
        return of(address).address() instanceof InetSocketAddress proxy
                ? proxy.getHostString() + ":" + proxy.getPort()
                : null;
    }

    /// What the proxy for an address asks for, `user:password`; null for nothing. A secret.
    @Nullable
    String credentials(URI address) {
        var proxy = uriFor(address);
        return proxy == null ? null : proxy.getUserInfo();
    }

    private @Nullable URI uriFor(URI address) {
        var proxy = "https".equals(address.getScheme()) ? https : http;
        return isException(address) ? null : proxy;
    }

    private boolean isException(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return exceptions.stream()
                .map(exception -> exception.startsWith(".") ? exception.substring(1) : exception)
                .anyMatch(exception -> exception.equals("*")
                        || exception.equals(host + ":" + address.getPort())
                        || exception.equals(host)
                        || host.endsWith("." + exception));
    }

    /// Without user and password.
    @Override
    public String toString() {
        return "Proxies[http=%s, https=%s, exceptions=%s]".formatted(host(http), host(https), exceptions);
    }

    private static String host(@Nullable URI proxy) {
        return proxy == null ? "none" : proxy.getHost() + ":" + proxy.getPort();
    }
}

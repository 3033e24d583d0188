package headwater.prefect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a server's API is, and the credentials for it.
///
/// @param api the root of the API without a slash at its end, such as `http://localhost:4200/api`; holds no secret
/// @param credentials how the server knows who asks
public record ServerAddress(URI api, Credentials credentials) {
    /// First parts of paths in Prefect's web pages, so that a page's address can be pasted.
    private static final Set<String> PAGES = Set.of(
            "dashboard", "runs", "flows", "flow-runs", "deployments", "work-pools", "blocks", "variables", "events");

    private static final String USUAL_PATH = "/api";
    private static final String CLOUD_API = "api.prefect.cloud";
    private static final String CLOUD_PAGES = "app.prefect.cloud";
    private static final Pattern CLOUD_PAGE = Pattern.compile("/account/([^/]+)/workspace/([^/]+)");

    /// Reads what a person types: `localhost:4200`, `http://host:4200`, `https://host/prefect/api`, the address
    /// of a web page of the server. A user and password in front of the host become [Credentials.Basic].
    ///
    /// @throws BadAddressException if it cannot be an address
    public static ServerAddress parse(String text) throws BadAddressException {
        var typed = text.strip();
        if (typed.isEmpty()) {
            throw new BadAddressException(FailureReason.NO_ADDRESS, "");
        }
        var uri = uri(typed.contains("://") ? typed : scheme(typed) + "://" + typed);
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new BadAddressException(FailureReason.BAD_SCHEME, scheme);
        }
        if (uri.getHost() == null) {
            throw new BadAddressException(FailureReason.NO_HOST, "");
        }
        if (uri.getPort() > 65535) {
            throw new BadAddressException(FailureReason.BAD_PORT, String.valueOf(uri.getPort()));
        }
        try {
            var isCloudPage = uri.getHost().equalsIgnoreCase(CLOUD_PAGES);
            var host = isCloudPage ? CLOUD_API : uri.getHost();
            var path = isCloudPage ? cloudPath(uri.getPath()) : apiPath(uri.getPath());
            return new ServerAddress(
                    new URI(scheme, null, host, uri.getPort(), path, null, null), credentials(uri.getUserInfo()));
        } catch (URISyntaxException _) {
            throw new BadAddressException(FailureReason.BAD_ADDRESS, "");
        }
    }

    /// The root of the server's web pages, without a slash at its end. Prefect derives it in the same way
    /// (`default_ui_url` in `prefect/settings/models/_defaults.py`).
    public URI pages() {
        var text = api.toString();
        return URI.create(
                CLOUD_API.equals(api.getHost())
                        ? text.replaceFirst("api", "app")
                                .replaceFirst("/api/accounts/", "/account/")
                                .replaceFirst("/workspaces/", "/workspace/")
                        : text.replaceFirst("/api$", ""));
    }

    /// The same address with other credentials.
    public ServerAddress withCredentials(Credentials other) {
        return new ServerAddress(api, other);
    }

    /// Host and port for messages, such as `localhost:4200`.
    public String hostAndPort() {
        return api.getPort() < 0 ? api.getHost() : api.getHost() + ":" + api.getPort();
    }

    /// What tells the server from others, for what is remembered of it: host and port, and the path unless it
    /// is the usual one, such as `localhost:4200` or `host/team/api`. One host can have several servers, as
    /// Prefect Cloud has workspaces. Holds no secret.
    public String key() {
        return USUAL_PATH.equals(api.getPath()) ? hostAndPort() : hostAndPort() + api.getPath();
    }

    private static URI uri(String text) throws BadAddressException {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new BadAddressException(FailureReason.BAD_ADDRESS, e.getReason());
        }
    }

    private static String scheme(String typed) {
        return typed.contains("prefect.cloud") ? "https" : "http";
    }

    private static String apiPath(@Nullable String path) {
        var stripped = path == null ? "" : path.replaceAll("/+$", "");
        if (stripped.isEmpty()) {
            return USUAL_PATH;
        }
        var first = stripped.substring(1).split("/", 2)[0];
        return PAGES.contains(first) ? USUAL_PATH : stripped;
    }

    private static String cloudPath(@Nullable String path) {
        var parts = CLOUD_PAGE.matcher(path == null ? "" : path);
        return parts.lookingAt() ? "/api/accounts/" + parts.group(1) + "/workspaces/" + parts.group(2) : USUAL_PATH;
    }

    private static Credentials credentials(@Nullable String userInfo) {
        if (userInfo == null || userInfo.isEmpty()) {
            return new Credentials.None();
        }
        return userInfo.contains(":") ? Credentials.Basic.of(userInfo) : new Credentials.Token(userInfo);
    }
}

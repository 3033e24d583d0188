package headwater.prefect;

import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/// Answers a proxy that asks who comes.
///
/// @param pair `user:password`, a secret; null for nobody
record ProxyCredentials(@Nullable String pair) implements Authenticator {
    private static final String HEADER = "Proxy-Authorization";

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) {
        // A proxy that asks again does not believe it.
        if (pair == null || response.request().header(HEADER) != null) {
            return null;
        }
        var header = Credentials.Basic.of(pair).header();
        return response.request().newBuilder().header(HEADER, header).build();
    }

    @Override
    public String toString() {
        return "ProxyCredentials[hidden]";
    }
}

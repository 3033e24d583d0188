package headwater.app.engine;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// The question whether a Prefect server answers at an address. Anything that does not answer `true` to `/health` is
/// none.
final class Health {
    private Health() {}

    static boolean isGood(URI api) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(api + "/health").toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            connection.setInstanceFollowRedirects(false);
            try (var in = connection.getInputStream()) {
                return connection.getResponseCode() == 200
                        && new String(in.readNBytes(16), StandardCharsets.UTF_8)
                                .strip()
                                .equals("true");
            } finally {
                connection.disconnect();
            }
        } catch (IOException silent) {
            return false;
        }
    }
}

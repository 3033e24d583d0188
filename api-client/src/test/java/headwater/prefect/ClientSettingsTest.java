package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClientSettingsTest {
    private static final String PASSWORD = "changeit";

    @AutoClose
    private final MockWebServer server = new MockWebServer();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sendTheHeadersThatAPersonHasSetWithEveryRequest() throws Exception {
        server.start();
        server.enqueue(json("true"));
        var settings = ClientSettings.of(Map.of("PREFECT_CLIENT_CUSTOM_HEADERS", "{\"X-Team\": \"data\"}"));
        try (var client = client("http://127.0.0.1:" + server.getPort(), settings)) {
            assertThat(client.server().isHealthy()).isTrue();
        }
        assertThat(server.takeRequest().getHeaders().get("X-Team")).isEqualTo("data");
        assertThat(settings).asString().doesNotContain("data");
    }

    @Test
    void trustTheCertificatesOfAFileAndNoOther() throws Exception {
        var certificate = secure(server);
        server.enqueue(json("true"));
        var address = "https://localhost:" + server.getPort();
        try (var client = client(address, ClientSettings.USUAL)) {
            assertThatThrownBy(() -> client.server().isHealthy())
                    .isInstanceOfSatisfying(
                            PrefectException.Unreachable.class,
                            e -> assertThat(e.failure().reason()).isEqualTo(FailureReason.NOT_SECURE));
        }
        var settings = ClientSettings.of(Map.of("PREFECT_API_SSL_CERT_FILE", certificate.toString()));
        try (var client = client(address, settings)) {
            assertThat(client.server().isHealthy()).isTrue();
        }
    }

    @Test
    void trustAnyServerIfAPersonAskedForIt() throws Exception {
        secure(server);
        server.enqueue(json("true"));
        var settings = ClientSettings.of(Map.of("PREFECT_API_TLS_INSECURE_SKIP_VERIFY", "True"));
        try (var client = client("https://127.0.0.1:" + server.getPort(), settings)) {
            assertThat(client.server().isHealthy()).isTrue();
        }
    }

    @Test
    void leadPrefectsOwnToolsTheSameWay() {
        var file = folder.resolve("ca.pem");
        var all = Map.of(
                "PREFECT_CLIENT_CUSTOM_HEADERS",
                "{\"X-Team\":\"data \\\"a\\\"\"}",
                "PREFECT_API_SSL_CERT_FILE",
                file.toString(),
                "PREFECT_API_TLS_INSECURE_SKIP_VERIFY",
                "true");
        assertThat(ClientSettings.of(all).variables()).isEqualTo(all);
        assertThat(ClientSettings.of(Map.of("PREFECT_API_SSL_CERT_FILE", "ca.pem"))
                        .variables())
                .as("a process may have another working folder")
                .containsEntry(
                        "PREFECT_API_SSL_CERT_FILE",
                        Path.of("ca.pem").toAbsolutePath().toString());
        assertThat(ClientSettings.USUAL.variables()).isEmpty();
    }

    @Test
    void nameTheFileOfCertificatesThatCannotBeRead() throws Exception {
        var file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
        var settings = ClientSettings.of(Map.of("PREFECT_API_SSL_CERT_FILE", file.toString()));
        assertThatThrownBy(() -> client("https://localhost", settings))
                .isInstanceOfSatisfying(PrefectException.Unreachable.class, e -> {
                    assertThat(e.failure().reason()).isEqualTo(FailureReason.BAD_CERTIFICATES);
                    assertThat(e.failure().where()).isEqualTo(file.toString());
                });
    }

    @Test
    void sayThatThereIsNoFileOfCertificates() {
        var file = folder.resolve("none.pem").toString();
        var settings = ClientSettings.of(Map.of("PREFECT_API_SSL_CERT_FILE", file));
        assertThatThrownBy(() -> client("https://localhost", settings))
                .isInstanceOfSatisfying(
                        PrefectException.Unreachable.class,
                        e -> assertThat(e.failure())
                                .isEqualTo(new Failure(FailureReason.BAD_CERTIFICATES, file, "there is no such file")));
    }

    @Test
    void goThroughTheProxyAndSayWhoTheyAreWhenItAsks() throws Exception {
        server.start();
        server.enqueue(new MockResponse.Builder().code(407).build());
        server.enqueue(json("true"));
        var settings = ClientSettings.of(Map.of("http_proxy", "http://ann:s3cret@127.0.0.1:" + server.getPort()));
        try (var client = client("http://prefect.example:4200", settings)) {
            assertThat(client.server().isHealthy()).isTrue();
        }
        assertThat(server.takeRequest().getHeaders().get("Proxy-Authorization")).isNull();
        var second = server.takeRequest();
        assertThat(second.getHeaders().get("Host")).isEqualTo("prefect.example:4200");
        assertThat(second.getHeaders().get("Proxy-Authorization")).startsWith("Basic ");
        assertThat(settings).asString().doesNotContain("s3cret");
        assertThat(settings.proxies()).asString().doesNotContain("s3cret", "ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nohost.invalid:1", "127.0.0.1:9"})
    void nameAProxyThatCannotBeReachedWithoutUserAndPassword(String proxy) throws Exception {
        var settings = ClientSettings.of(Map.of("http_proxy", "http://ann:s3cret@" + proxy));
        try (var client = client("http://localhost:4782", settings)) {
            assertThat(client.server().check())
                    .isEqualTo(new ServerCheck.Unreachable(new Failure(FailureReason.NO_PROXY, proxy)));
            try (var feed = client.connect("events/out")) {
                assertThat(feed.next(Duration.ofMinutes(1)))
                        .isEqualTo(new Socket.Signal.Broken(0, new Failure(FailureReason.NO_PROXY, proxy)));
            }
        }
    }

    @Test
    void goPastTheProxyWhereNoneIsWanted() {
        var proxies = Proxies.of(Map.of(
                "HTTPS_PROXY",
                "proxy:8080",
                "ALL_PROXY",
                "socks5://other",
                "NO_PROXY",
                "localhost, .lan,10.0.0.7:4200"));
        assertThat(proxies.of(URI.create("https://prefect.example/api")).type()).isEqualTo(Proxy.Type.HTTP);
        assertThat(proxies.of(URI.create("http://prefect.example/api")).type()).isEqualTo(Proxy.Type.SOCKS);
        assertThat(proxies.of(URI.create("http://localhost:4200/api"))).isEqualTo(Proxy.NO_PROXY);
        assertThat(proxies.of(URI.create("https://prefect.lan/api"))).isEqualTo(Proxy.NO_PROXY);
        assertThat(proxies.of(URI.create("http://10.0.0.7:4200/api"))).isEqualTo(Proxy.NO_PROXY);
        assertThat(proxies.of(URI.create("http://10.0.0.7:4201/api"))).isNotEqualTo(Proxy.NO_PROXY);
        assertThat(Proxies.of(Map.of("HTTPS_PROXY", "a b", "NO_PROXY", "*")))
                .isEqualTo(Proxies.of(Map.of("NO_PROXY", "*")));
    }

    private static PrefectClient client(String address, ClientSettings settings) throws Exception {
        return new PrefectClient(ServerAddress.parse(address), Timeouts.USUAL, settings);
    }

    private static MockResponse json(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    /// Makes the server one of `localhost` with a certificate of its own, and answers with a file of that.
    private Path secure(MockWebServer secured) throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve("server.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-alias",
                        "server",
                        "-validity",
                        "2")
                .inheritIO()
                .start();
        assertThat(made.waitFor(60, TimeUnit.SECONDS)).isTrue();
        var store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        secured.useHttps(context.getSocketFactory());
        secured.start();
        var encoded = Base64.getMimeEncoder()
                .encodeToString(store.getCertificate("server").getEncoded());
        return Files.writeString(
                folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n");
    }
}

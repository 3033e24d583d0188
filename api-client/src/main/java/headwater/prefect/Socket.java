package headwater.prefect;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// One WebSocket connection to a server, opened by [PrefectClient#connect]. Its reader does nothing but put
/// messages into a queue without bound, because the server drops what is not taken at once.
public final class Socket implements AutoCloseable {
    // OkHttp's reader and the thread that closes put, the owner takes.
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final WebSocket webSocket;
    private final Function<Throwable, Failure> failures;

    /// @param failures says why a connection was lost
    Socket(OkHttpClient http, Request request, Function<Throwable, Failure> failures) {
        this.failures = failures;
        webSocket = http.newWebSocket(request, new Listener());
    }

    /// What happened on a connection, in the order in which it happened.
    public sealed interface Signal {
        /// The connection is made.
        record Connected() implements Signal {}

        /// A message was received.
        record Message(String text) implements Signal {}

        /// The connection was closed, by the server or by [Socket#close()].
        record Closed(int code, String reason) implements Signal {}

        /// The connection was not made or broke.
        ///
        /// @param status the HTTP status if the server refused the connection, 0 otherwise
        record Broken(int status, Failure why) implements Signal {}
    }

    /// The next signal, null if there is none in this time.
    public @Nullable Signal next(Duration patience) throws InterruptedException {
        return signals.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Sends a message. It is lost if the connection is.
    public void send(String text) {
        webSocket.send(text);
    }

    /// Closes the connection at once; a server that still listens is notified. Any thread may close, also while
    /// another waits in [#next]. Closing twice does nothing.
    @Override
    public void close() {
        webSocket.close(1000, null);
        webSocket.cancel();
        signals.add(new Signal.Closed(1000, ""));
    }

    private final class Listener extends WebSocketListener {
        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            signals.add(new Signal.Connected());
        }

        @Override
        public void onMessage(WebSocket webSocket, String text) {
            signals.add(new Signal.Message(text));
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            signals.add(new Signal.Closed(code, reason));
            webSocket.close(1000, null);
        }

        @Override
        public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
            signals.add(new Signal.Broken(response == null ? 0 : response.code(), failures.apply(t)));
        }
    }
}

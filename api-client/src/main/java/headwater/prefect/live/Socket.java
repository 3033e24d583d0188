package headwater.prefect.live;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// One connection of a feed. Its reader does nothing but put messages into a queue without bound, as the server drops
/// what is not taken at once.
final class Socket extends WebSocketListener {
    // Guarded by itself: OkHttp's reader puts, the feed's thread takes.
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final WebSocket webSocket;

    Socket(OkHttpClient http, Request request) {
        webSocket = http.newWebSocket(request, this);
    }

    /// The next signal, null if none comes in time.
    @Nullable
    Signal next(Duration patience) throws InterruptedException {
        return signals.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    void send(String text) {
        webSocket.send(text);
    }

    /// Says goodbye if the server still listens, and lets go at once either way.
    void drop() {
        webSocket.close(1000, null);
        webSocket.cancel();
    }

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
        signals.add(new Signal.Broken(response == null ? 0 : response.code(), words(t)));
    }

    private static String words(Throwable failure) {
        return switch (failure) {
            case UnknownHostException _ -> "there is no host of this name";
            case ConnectException _ -> "nothing answers there";
            case SocketTimeoutException _ -> "it does not answer in time";
            case EOFException _ -> "the connection was cut";
            default -> String.valueOf(failure.getMessage());
        };
    }
}

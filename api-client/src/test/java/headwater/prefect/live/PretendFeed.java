package headwater.prefect.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.prefect.PretendServer;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// The server's side of one connection of a feed: takes the token, takes the filter, sends its frames,
/// then does something.
final class PretendFeed extends WebSocketListener {
    private final boolean welcoming;
    private final List<String> frames;
    private final Consumer<WebSocket> then;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CountDownLatch gone = new CountDownLatch(1);
    private volatile @Nullable WebSocket socket;

    PretendFeed(List<String> frames, Consumer<WebSocket> then) {
        this(true, frames, then);
    }

    private PretendFeed(boolean welcoming, List<String> frames, Consumer<WebSocket> then) {
        this.welcoming = welcoming;
        this.frames = frames;
        this.then = then;
    }

    static PretendFeed cutting(List<String> frames) {
        return new PretendFeed(true, frames, WebSocket::cancel);
    }

    static PretendFeed telling(List<String> frames) {
        return new PretendFeed(true, frames, _ -> {});
    }

    static PretendFeed closing(int code, String reason, List<String> frames) {
        return new PretendFeed(true, frames, socket -> socket.close(code, reason));
    }

    static PretendFeed refusing(int code, String reason) {
        return new PretendFeed(false, List.of(), socket -> socket.close(code, reason));
    }

    /// Frames that a real server sent, after the token was taken.
    static List<String> recorded(String name) {
        return PretendServer.recorded(name)
                .lines()
                .filter(line -> !line.contains("auth_success"))
                .toList();
    }

    @Override
    public void onMessage(WebSocket webSocket, String text) {
        received.add(text);
        if (welcoming && text.contains("\"auth\"")) {
            webSocket.send("{\"type\":\"auth_success\"}");
            return;
        }
        socket = webSocket;
        frames.forEach(webSocket::send);
        then.accept(webSocket);
    }

    @Override
    public void onClosing(WebSocket webSocket, int code, String reason) {
        webSocket.close(1000, null);
        gone.countDown();
    }

    @Override
    public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
        gone.countDown();
    }

    /// Sends more frames on the connection that is open.
    void tell(List<String> more) {
        await().until(() -> socket != null);
        more.forEach(Objects.requireNonNull(socket)::send);
    }

    void awaitGone() throws InterruptedException {
        assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
    }

    /// The next message that the client sent.
    Map<?, ?> message() throws InterruptedException, JsonException {
        var text = Objects.requireNonNull(received.poll(10, TimeUnit.SECONDS), "no message came");
        return (Map<?, ?>) Objects.requireNonNull(Json.readAny(text));
    }
}

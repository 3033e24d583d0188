package headwater.app.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Carries TCP connections to a server on this machine, and breaks them as networks and killed servers do.
public final class FaultyProxy implements AutoCloseable {
    private static final int NEVER = Integer.MAX_VALUE;

    private final ServerSocket listening;
    private final int server;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger bytesUntilCut = new AtomicInteger(NEVER);
    private volatile boolean isDown;

    /// A proxy in front of the server at a port of this machine.
    public FaultyProxy(int server) {
        this.server = server;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    /// Where it listens.
    public int port() {
        return listening.getLocalPort();
    }

    /// Cuts every connection, and those to come: the server is killed.
    public void down() {
        isDown = true;
        open.forEach(Connection::close);
    }

    /// Carries connections again; those that are dead stay dead.
    public void up() {
        isDown = false;
        bytesUntilCut.set(NEVER);
    }

    /// Carries nothing more on the connections that are open, and closes neither end.
    void halfOpen() {
        open.forEach(connection -> connection.isDead = true);
    }

    /// Cuts every connection after so many more bytes of the server, in the middle of a frame most likely.
    void cutAfter(int bytes) {
        bytesUntilCut.set(bytes);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                if (isDown) {
                    client.setSoLinger(true, 0);
                    client.close();
                } else {
                    new Connection(client, new Socket(InetAddress.getLoopbackAddress(), server)).start();
                }
            } catch (IOException _) {
                // The proxy or one end was closed.
            }
        }
    }

    private final class Connection {
        private final Socket client;
        private final Socket upstream;
        private volatile boolean isDead;

        Connection(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
        }

        void start() {
            open.add(this);
            Thread.ofVirtual().start(() -> carry(client, upstream, false));
            Thread.ofVirtual().start(() -> carry(upstream, client, true));
        }

        private void carry(Socket from, Socket to, boolean isFromServer) {
            try (var in = from.getInputStream();
                    var out = to.getOutputStream()) {
                carry(in, out, isFromServer);
            } catch (IOException _) {
                // One end is gone.
            } finally {
                if (!isDead) {
                    close();
                }
            }
        }

        private void carry(InputStream in, OutputStream out, boolean isFromServer) throws IOException {
            var buffer = new byte[4096];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                var left = isFromServer ? bytesUntilCut.addAndGet(bytesUntilCut.get() == NEVER ? 0 : -read) : NEVER;
                if (!isDead) {
                    out.write(buffer, 0, left < 0 ? Math.max(0, read + left) : read);
                }
                if (left < 0) {
                    bytesUntilCut.set(NEVER);
                    open.forEach(Connection::close);
                }
            }
        }

        void close() {
            open.remove(this);
            try {
                client.close();
                upstream.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(Connection::close);
    }
}

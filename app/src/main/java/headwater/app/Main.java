package headwater.app;

/// The entry point: a plain main, so that a command without a window starts no toolkit.
public final class Main {
    private Main() {}

    /// Runs the command named by the arguments.
    public static void main(String[] arguments) {}
}

package headwater.app;

/// Something of the program's.
public final class Stub {
    private Stub() {}
}

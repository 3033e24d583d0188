package headwater.prefect.architecture.bad.inner;

import headwater.prefect.architecture.bad.Open;

/// Needs its user.
public final class Inner {
    private Inner() {}

    public static Open back() {
        return new Open();
    }
}

package headwater.prefect.architecture.bad.inner;

import headwater.prefect.architecture.bad.Open;
import okhttp3.HttpUrl;

/// Needs its user.
public final class Inner {
    private Inner() {}

    public static Open back() {
        return new Open(HttpUrl.get("http://localhost"));
    }
}

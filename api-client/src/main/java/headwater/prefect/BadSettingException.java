package headwater.prefect;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A setting for Prefect's own tools that should name a server and does not: an address that is none, or a
/// profile that does not exist. Shows no secret.
public final class BadSettingException extends IOException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String profile;
    private final transient Failure failure;

    BadSettingException(@Nullable String profile, Failure failure) {
        super(failure.toString());
        this.profile = profile;
        this.failure = failure;
    }

    /// The profile that has the setting; null for a variable of the environment.
    public @Nullable String profile() {
        return profile;
    }

    /// What is wrong: [FailureReason#NO_PROFILE], or why the text of `PREFECT_API_URL` is not an address.
    public Failure failure() {
        return failure;
    }
}

package headwater.app.servers;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;

/// Something that is asked of a server, or changed there. Blocking.
///
/// @param <T> the answer
@FunctionalInterface
public interface ServerCall<T> {
    T of(PrefectClient client) throws PrefectException;
}

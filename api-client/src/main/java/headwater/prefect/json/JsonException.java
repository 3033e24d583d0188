package headwater.prefect.json;

import java.io.IOException;

/// A text that is not JSON, or is JSON of another shape than expected. The message says where.
public final class JsonException extends IOException {
    private static final long serialVersionUID = 1L;

    JsonException(String words) {
        super(words);
    }
}

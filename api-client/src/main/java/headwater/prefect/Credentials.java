package headwater.prefect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a server knows who asks. No `toString` of these shows a secret.
public sealed interface Credentials {
    /// What nobody is to read: the parts of it, and the whole. Empty for none.
    List<String> secrets();

    /// For a server that asks for none.
    record None() implements Credentials {
        @Override
        public List<String> secrets() {
            return List.of();
        }

        @Override
        public @Nullable String header() {
            return null;
        }

        @Override
        public @Nullable String token() {
            return null;
        }
    }

    /// For a server with `PREFECT_SERVER_API_AUTH_STRING=user:password`.
    record Basic(String user, String password) implements Credentials {
        /// The pair as Prefect's settings have it, `user:password`.
        public static Basic of(String pair) {
            var colon = pair.indexOf(':');
            return colon < 0 ? new Basic(pair, "") : new Basic(pair.substring(0, colon), pair.substring(colon + 1));
        }

        @Override
        public List<String> secrets() {
            return List.of(password, token());
        }

        @Override
        public String header() {
            var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }

        @Override
        public String token() {
            return user + ":" + password;
        }

        @Override
        public String toString() {
            return "Basic[user and password hidden]";
        }
    }

    /// An API key, as for Prefect Cloud.
    record Token(String value) implements Credentials {
        /// Without the spaces and line breaks around it that a paste or a file brings.
        public Token {
            value = value.strip();
        }

        @Override
        public List<String> secrets() {
            return List.of(value);
        }

        @Override
        public String header() {
            return "Bearer " + value;
        }

        @Override
        public String token() {
            return value;
        }

        @Override
        public String toString() {
            return "Token[hidden]";
        }
    }

    /// The value of the `Authorization` header, null for none. A secret.
    @Nullable
    String header();

    /// The token of a live feed's first frame, null for none. A secret. (The server expects the plain pair there.)
    @Nullable
    String token();
}

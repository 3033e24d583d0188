package headwater.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;

/// A shell script that answers as Python, venv and pip do, the way a test needs it. It notes its calls in a file.
record FakePython(Path folder) {
    /// A Python 3.11 whose pip succeeds.
    static FakePython good(Path folder) throws IOException {
        return of(folder, "3.11\\nvenv", "exit 0", "exit 0");
    }

    /// A Python that answers the question for its version so.
    static FakePython answering(Path folder, String answer) throws IOException {
        return of(folder, answer, "exit 0", "exit 0");
    }

    /// A Python 3.11 whose pip does this.
    static FakePython withPip(Path folder, String pip) throws IOException {
        return of(folder, "3.11\\nvenv", pip, "exit 0");
    }

    /// A Python 3.11 whose Prefect does this.
    static FakePython withPrefect(Path folder, String prefect) throws IOException {
        return of(folder, "3.11\\nvenv", "exit 0", prefect);
    }

    private static FakePython of(Path folder, String answer, String pip, String otherwise) throws IOException {
        Files.createDirectories(folder);
        var script = folder.resolve("python3");
        Files.writeString(script, """
                #!/bin/sh
                echo "$*" | head -n 1 >> '%1$s/calls'
                case "$1 $2" in
                  "-c import sys"*) printf '%2$s\\n' ;;
                  "-m venv") mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
                  "-m pip")
                    echo "Collecting prefect==3.9.1 (from somewhere)"
                    echo "Collecting pydantic"
                    echo "Installing collected packages: prefect, pydantic"
                    %3$s ;;
                  *) %4$s ;;
                esac
                """.formatted(folder, answer, pip, otherwise));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new FakePython(folder);
    }

    /// The environment of a program that finds this Python before any other.
    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("PATH", folder + ":/usr/bin:/bin");
        environment.put("HEADWATER_PYTHON", folder.resolve("python3").toString());
        return environment;
    }

    /// How often it was called with arguments that begin so.
    long calls(String beginning) throws IOException {
        return Files.readAllLines(folder.resolve("calls")).stream()
                .filter(call -> call.startsWith(beginning))
                .count();
    }
}

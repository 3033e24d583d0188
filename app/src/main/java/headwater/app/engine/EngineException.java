package headwater.app.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Why the local Prefect could not do what was requested. The message says what happened, [#cure()] what a person
/// can do about it, [#log()] where more is written. None of them holds a secret.
public abstract sealed class EngineException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String cure;
    private final transient @Nullable Path log;

    EngineException(String message, String cure, @Nullable Path log) {
        super(message);
        this.cure = cure;
        this.log = log;
    }

    /// What to do about it, one sentence.
    public String cure() {
        return cure;
    }

    /// The log file with the details, or null where there is none.
    public @Nullable Path log() {
        return log;
    }

    /// No Python was found on the `PATH`.
    public static final class NoPython extends EngineException {
        private static final long serialVersionUID = 1L;

        NoPython() {
            super(
                    "No Python was found on this machine.",
                    "Install Python 3.10 or newer, or set HEADWATER_PYTHON to one.",
                    null);
        }
    }

    /// The Pythons that were found are older than Prefect needs.
    public static final class PythonTooOld extends EngineException {
        private static final long serialVersionUID = 1L;

        PythonTooOld(String version, Path python) {
            super(
                    "Python " + version + " (" + python + ") is too old for Prefect.",
                    "Install Python 3.10 or newer, or set HEADWATER_PYTHON to one.",
                    null);
        }
    }

    /// Python lacks the modules that make a virtual environment.
    public static final class NoVenv extends EngineException {
        private static final long serialVersionUID = 1L;

        NoVenv(Path python) {
            super(
                    "The Python in " + python + " cannot make virtual environments.",
                    "Install its venv module (on Debian and Ubuntu the package python3-venv).",
                    null);
        }
    }

    /// The disk has, or had in the middle of the work, too little space.
    public static final class NoSpace extends EngineException {
        private static final long serialVersionUID = 1L;

        NoSpace(Path folder, long freeMegabytes, @Nullable Path log) {
            super(
                    "There is not enough space for Prefect in " + folder + ": " + freeMegabytes + " MB are free, "
                            + PrefectEnvironment.MEGABYTES + " MB are needed.",
                    "Free some space, or set XDG_DATA_HOME to a folder on another disk.",
                    log);
        }
    }

    /// The package index could not be reached.
    public static final class NoRegistry extends EngineException {
        private static final long serialVersionUID = 1L;

        NoRegistry(String reason, Path log) {
            super(
                    "Prefect could not be downloaded: pip cannot reach its package index (" + reason + ").",
                    "Check the network and pip's settings (proxy, index), then try again.",
                    log);
        }
    }

    /// The environment could not be made, for a reason that pip or Python gave.
    public static final class InstallFailed extends EngineException {
        private static final long serialVersionUID = 1L;

        InstallFailed(String reason, @Nullable Path log) {
            super("Prefect could not be installed: " + reason, "Read the log, then try again.", log);
        }
    }

    /// Another program listens on the given port.
    public static final class PortTaken extends EngineException {
        private static final long serialVersionUID = 1L;

        PortTaken(int port) {
            super(
                    "Port " + port + " is in use by another program.",
                    "Choose another port, or none to have a free one found.",
                    null);
        }
    }

    /// The server did not come up.
    public static final class ServerFailed extends EngineException {
        private static final long serialVersionUID = 1L;

        ServerFailed(String reason, Path log) {
            super("The local Prefect server did not start: " + reason, "Read its log, then try again.", log);
        }
    }

    /// The server was stopped by another program, or could not be started again after it was killed.
    public static final class ServerEnded extends EngineException {
        private static final long serialVersionUID = 1L;

        ServerEnded(String reason, Path log) {
            super("The local Prefect server has ended: " + reason, "Start the run again.", log);
        }
    }

    /// The worker did not come up.
    public static final class WorkerFailed extends EngineException {
        private static final long serialVersionUID = 1L;

        WorkerFailed(String reason, Path log) {
            super("The worker did not start: " + reason, "Read its log, then try again.", log);
        }
    }

    /// Prefect's own `deploy` refused.
    public static final class DeployRefused extends EngineException {
        private static final long serialVersionUID = 1L;

        DeployRefused(String reason, Path log) {
            super("Prefect did not accept the deployment: " + reason, "Correct the flow or its prefect.yaml.", log);
        }
    }
}

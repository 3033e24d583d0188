package headwater.app.engine;

import headwater.flow.Message;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Why the local Prefect could not do what was requested: what happened, [#cure()] what a person can do about it,
/// [#log()] where more is written. None of them holds a secret.
public abstract sealed class EngineException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Message what;
    private final transient Message cure;
    private final transient @Nullable Path log;

    EngineException(Message what, EngineReason cure, @Nullable Path log) {
        super(what.id() + " " + what.arguments());
        this.what = what;
        this.cure = Message.of(cure);
        this.log = log;
    }

    /// What happened.
    public Message what() {
        return what;
    }

    /// What to do about it.
    public Message cure() {
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
            super(Message.of(EngineReason.NO_PYTHON), EngineReason.INSTALL_PYTHON, null);
        }
    }

    /// The Pythons that were found are older than Prefect needs.
    public static final class PythonTooOld extends EngineException {
        private static final long serialVersionUID = 1L;

        PythonTooOld(String version, Path python) {
            super(Message.of(EngineReason.PYTHON_TOO_OLD, version, python), EngineReason.INSTALL_PYTHON, null);
        }
    }

    /// Python lacks the modules that make a virtual environment.
    public static final class NoVenv extends EngineException {
        private static final long serialVersionUID = 1L;

        NoVenv(Path python) {
            super(Message.of(EngineReason.NO_VENV, python), EngineReason.NO_VENV_CURE, null);
        }
    }

    /// The disk has, or had in the middle of the work, too little space.
    public static final class NoSpace extends EngineException {
        private static final long serialVersionUID = 1L;

        NoSpace(Path folder, long freeMegabytes, @Nullable Path log) {
            super(
                    Message.of(EngineReason.NO_SPACE, folder, freeMegabytes, PrefectEnvironment.MEGABYTES),
                    EngineReason.NO_SPACE_CURE,
                    log);
        }
    }

    /// The package index could not be reached.
    public static final class NoRegistry extends EngineException {
        private static final long serialVersionUID = 1L;

        NoRegistry(String reason, Path log) {
            super(Message.of(EngineReason.NO_REGISTRY, reason), EngineReason.NO_REGISTRY_CURE, log);
        }
    }

    /// The environment could not be made, for a reason that pip or Python gave.
    public static final class InstallFailed extends EngineException {
        private static final long serialVersionUID = 1L;

        InstallFailed(Message why, @Nullable Path log) {
            super(Message.of(EngineReason.INSTALL_FAILED, why), EngineReason.READ_LOG, log);
        }
    }

    /// Another program listens on the given port.
    public static final class PortTaken extends EngineException {
        private static final long serialVersionUID = 1L;

        PortTaken(int port) {
            super(Message.of(EngineReason.PORT_TAKEN, port), EngineReason.PORT_TAKEN_CURE, null);
        }
    }

    /// The server did not come up.
    public static final class ServerFailed extends EngineException {
        private static final long serialVersionUID = 1L;

        ServerFailed(Message why, Path log) {
            super(Message.of(EngineReason.SERVER_FAILED, why), EngineReason.READ_LOG, log);
        }
    }

    /// The server was stopped by another program, or could not be started again after it was killed.
    public static final class ServerEnded extends EngineException {
        private static final long serialVersionUID = 1L;

        ServerEnded(Message why, Path log) {
            super(Message.of(EngineReason.SERVER_ENDED, why), EngineReason.SERVER_ENDED_CURE, log);
        }
    }

    /// The worker did not come up.
    public static final class WorkerFailed extends EngineException {
        private static final long serialVersionUID = 1L;

        WorkerFailed(Message why, Path log) {
            super(Message.of(EngineReason.WORKER_FAILED, why), EngineReason.READ_LOG, log);
        }
    }

    /// Prefect's own `deploy` refused.
    public static final class DeployRefused extends EngineException {
        private static final long serialVersionUID = 1L;

        DeployRefused(Message why, Path log) {
            super(Message.of(EngineReason.DEPLOY_REFUSED, why), EngineReason.DEPLOY_REFUSED_CURE, log);
        }
    }

    /// The server does not understand what Prefect's own `deploy` sends, as it is older.
    public static final class ServerTooOld extends EngineException {
        private static final long serialVersionUID = 1L;

        ServerTooOld(String server, String local, @Nullable Path log) {
            super(Message.of(EngineReason.SERVER_TOO_OLD, server, local), EngineReason.SERVER_TOO_OLD_CURE, log);
        }
    }
}

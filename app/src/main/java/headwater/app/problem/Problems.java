package headwater.app.problem;

import headwater.app.engine.EngineException;
import headwater.app.words.Words;
import headwater.flow.Message;
import headwater.flow.ReadReason;
import headwater.flow.UnreadableException;
import headwater.flow.export.ExportRefusedException;
import headwater.graph.layout.LayoutException;
import headwater.prefect.BadAddressException;
import headwater.prefect.BadSettingException;
import headwater.prefect.Failure;
import headwater.prefect.FailureReason;
import headwater.prefect.PrefectException;
import headwater.prefect.ServerCheck;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.stream.Stream;

/// Turns failures into words: the one place that does.
public final class Problems {
    private Problems() {}

    /// What a failure means.
    public static Problem of(Exception failure) {
        return switch (failure) {
            case EngineException e -> new Problem(Words.of(e.what()), withLog(e));
            case PrefectException e -> new Problem(Words.of(e.failure()), cure(e));
            case BadAddressException e -> new Problem(Words.of(e.failure()), Words.of(ProblemText.ADDRESS_CURE));
            case BadSettingException e -> badSetting(e);
            case UnreadableException e -> new Problem(Words.of(ProblemText.UNREADABLE, e.why()), cure(e.why()));
            case ExportRefusedException e -> new Problem(Words.of(e.why()), "");
            case UnusableFileException e -> new Problem(Words.of(e.why()), Words.of(e.cure()));
            case ReadOnlyServerException e ->
                problem(Message.of(ProblemText.READ_ONLY, e.server()), ProblemText.READ_ONLY_CURE);
            case NoSuchFileException e -> problem(Message.of(ProblemText.NO_FILE, file(e)), ProblemText.NO_FILE_CURE);
            case AccessDeniedException e ->
                problem(Message.of(ProblemText.NO_ACCESS, file(e)), ProblemText.NO_ACCESS_CURE);
            case FileSystemException e -> fileSystem(e);
            case LayoutException _ -> problem(Message.of(ProblemText.LAYOUT), ProblemText.LAYOUT_CURE);
            case IOException e -> new Problem(message(e), "");
            default -> unexpected(failure);
        };
    }

    private static Problem badSetting(BadSettingException e) {
        var why = Words.of(e.failure());
        var profile = e.profile();
        if (e.failure().reason() == FailureReason.NO_PROFILE) {
            return new Problem(why, Words.of(ProblemText.NO_PROFILE_CURE));
        }
        var what = profile == null
                ? Words.of(ProblemText.BAD_API_URL, why)
                : Words.of(ProblemText.BAD_API_URL_OF_PROFILE, profile, why);
        return new Problem(what, Words.of(ProblemText.ADDRESS_CURE));
    }

    private static String cure(Message unreadable) {
        if (!(unreadable.reason() instanceof ReadReason reason)) {
            return Words.of(ProblemText.UNREADABLE_CURE);
        }
        return reason == ReadReason.NOTEBOOK
                ? Words.of(ProblemText.NOTEBOOK_CURE, unreadable.arguments().getFirst())
                : Words.of(cure(reason));
    }

    private static ProblemText cure(ReadReason unreadable) {
        return switch (unreadable) {
            case NOT_UTF8 -> ProblemText.NOT_UTF8_CURE;
            case ZERO_BYTES -> ProblemText.ZERO_BYTES_CURE;
            case LONE_RETURN -> ProblemText.LONE_RETURN_CURE;
            case MISSING -> ProblemText.NO_FILE_CURE;
            case NO_PERMISSION -> ProblemText.NO_ACCESS_CURE;
            default -> ProblemText.UNREADABLE_CURE;
        };
    }

    /// What a failure means that no code expected: a fault of this program, or a machine without memory.
    public static Problem unexpected(Throwable failure) {
        var cause = cause(failure);
        return switch (cause) {
            case OutOfMemoryError _ -> problem(Message.of(ProblemText.NO_MEMORY), ProblemText.NO_MEMORY_CURE);
            case StackOverflowError _ -> problem(Message.of(ProblemText.TOO_DEEP), ProblemText.REPORT);
            default -> error(cause);
        };
    }

    private static Throwable cause(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                // A cause can lead back to itself through others.
                .limit(50)
                .reduce(failure, (_, deeper) -> deeper);
    }

    // With the first place in our own code: what a developer looks for first.
    private static Problem error(Throwable failure) {
        var kind = failure.getClass().getSimpleName();
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("headwater."))
                .findFirst()
                .map(frame -> problem(
                        Message.of(
                                ProblemText.ERROR_AT, kind, String.valueOf(frame.getFileName()), frame.getLineNumber()),
                        ProblemText.REPORT))
                .orElseGet(() -> problem(Message.of(ProblemText.ERROR, kind), ProblemText.REPORT));
    }

    /// What a feed that was lost means; it connects again by itself.
    public static Problem of(Failure failure) {
        return new Problem(Words.of(failure), Words.of(ProblemText.RECONNECTS));
    }

    /// What is wrong at a server address.
    public static Problem of(ServerCheck.Unusable check) {
        return switch (check) {
            case ServerCheck.Unreachable(var why) ->
                new Problem(Words.of(why), Words.of(cure(why, ProblemText.CHECK_ADDRESS)));
            case ServerCheck.NotReady(var why) -> new Problem(Words.of(why), Words.of(ProblemText.LATER));
            case ServerCheck.NotPrefect(var why) -> new Problem(Words.of(why), Words.of(ProblemText.NOT_PREFECT_CURE));
            case ServerCheck.WrongVersion(var version) ->
                problem(Message.of(ProblemText.WRONG_VERSION, version), ProblemText.WRONG_VERSION_CURE);
            case ServerCheck.WrongCredentials(var why) ->
                new Problem(Words.of(why), Words.of(ProblemText.CREDENTIALS_CURE));
        };
    }

    private static String withLog(EngineException e) {
        var log = e.log();
        var cure = Words.of(e.cure());
        return log == null ? cure : Words.of(ProblemText.WITH_LOG, cure, log);
    }

    private static String cure(PrefectException e) {
        return switch (e) {
            case PrefectException.Unreachable _ -> Words.of(cure(e.failure(), ProblemText.UNREACHABLE_CURE));
            case PrefectException.Refused refused
            when refused.isUnauthorized() -> Words.of(ProblemText.CREDENTIALS_CURE);
            case PrefectException.Refused refused when refused.isTemporary() -> Words.of(ProblemText.LATER);
            case PrefectException.Refused _ -> Words.of(ProblemText.REFUSED_CURE);
            case PrefectException.Unreadable _ -> Words.of(ProblemText.NOT_PREFECT_CURE);
        };
    }

    // What is set on this machine is not mended at the server.
    private static ProblemText cure(Failure unreachable, ProblemText atServer) {
        return switch (unreachable.reason()) {
            case BAD_KEY, BAD_HEADER -> ProblemText.UNSENDABLE_CURE;
            case BAD_CERTIFICATES -> ProblemText.BAD_CERTIFICATES_CURE;
            case NO_PROXY -> ProblemText.NO_PROXY_CURE;
            default -> atServer;
        };
    }

    private static Problem problem(Message what, ProblemText cure) {
        return new Problem(Words.of(what), Words.of(cure));
    }

    private static Problem fileSystem(FileSystemException e) {
        var reason = e.getReason();
        return reason == null
                ? problem(Message.of(ProblemText.FILE_SYSTEM_SILENT, file(e)), ProblemText.FILE_SYSTEM_CURE)
                : problem(Message.of(ProblemText.FILE_SYSTEM, file(e), reason), ProblemText.FILE_SYSTEM_CURE);
    }

    private static String file(FileSystemException e) {
        return String.valueOf(e.getFile());
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}

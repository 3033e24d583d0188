package headwater.app.problem;

import headwater.app.engine.EngineException;
import headwater.app.words.Words;
import headwater.flow.UnreadableException;
import headwater.flow.export.ExportRefusedException;
import headwater.graph.layout.LayoutException;
import headwater.prefect.BadAddressException;
import headwater.prefect.PrefectException;
import headwater.prefect.ServerCheck;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns failures into words: the one place that does.
public final class Problems {
    private Problems() {}

    /// What a failure means.
    public static Problem of(Exception failure) {
        return switch (failure) {
            case EngineException e -> new Problem(message(e), withLog(e));
            case PrefectException e -> new Problem(message(e), cure(e));
            case BadAddressException e -> new Problem(message(e), "");
            case UnreadableException e ->
                new Problem(message(e) + ".", "Open a Python file that holds a Prefect flow.");
            case ExportRefusedException e -> new Problem(Words.of(e.why()), "");
            case NoSuchFileException e -> new Problem("There is no file " + e.getFile() + ".", "Check its name.");
            case AccessDeniedException e ->
                new Problem("Headwater may not read or write " + e.getFile() + ".", "Change its permissions.");
            case FileSystemException e ->
                new Problem(e.getFile() + ": " + reason(e) + ".", "Nothing was lost; try another place.");
            case LayoutException _ ->
                new Problem(
                        "The usual layout failed here, so the cards are in plain rows.",
                        "The program's log says why; please report it.");
            case IOException e -> new Problem(message(e), "");
            default -> unexpected(failure);
        };
    }

    /// What a failure means that no code expected: a fault of this program, or a machine without memory.
    public static Problem unexpected(Throwable failure) {
        var cause = cause(failure);
        return switch (cause) {
            case OutOfMemoryError _ -> new Problem("Headwater ran out of memory.", "Close some pages, then try again.");
            case StackOverflowError _ ->
                new Problem("Something is nested too deeply for Headwater.", "Please report it.");
            default ->
                new Problem(
                        "Headwater has an error: " + cause.getClass().getSimpleName() + place(cause) + ".",
                        "Please report it.");
        };
    }

    private static Throwable cause(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                // A cause can lead back to itself through others.
                .limit(50)
                .reduce(failure, (_, deeper) -> deeper);
    }

    // The first place in our own code: what a developer looks for first.
    private static String place(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("headwater."))
                .findFirst()
                .map(frame -> " in " + frame.getFileName() + ", line " + frame.getLineNumber())
                .orElse("");
    }

    /// What is wrong at a server address; null if nothing is.
    public static @Nullable Problem of(ServerCheck check) {
        return switch (check) {
            case ServerCheck.Fine _ -> null;
            case ServerCheck.Unreachable(var words) ->
                new Problem(words, "Check the address and the port, and that the server runs.");
            case ServerCheck.NotPrefect(var words) ->
                new Problem(words, "Give the address of a Prefect 3 server, such as http://localhost:4200.");
            case ServerCheck.WrongVersion(var version) ->
                new Problem("That is a Prefect " + version + " server.", "Headwater speaks to Prefect 3.");
            case ServerCheck.WrongCredentials(var words) ->
                new Problem(words, "Give the user and password that the server was started with.");
        };
    }

    private static String withLog(EngineException e) {
        return e.log() == null ? e.cure() : e.cure() + " The log is " + e.log() + ".";
    }

    private static String cure(PrefectException e) {
        return switch (e) {
            case PrefectException.Unreachable _ -> "Check that the server runs and can be reached.";
            case PrefectException.Refused refused
            when refused.isUnauthorized() -> "Give the user and password that the server was started with.";
            case PrefectException.Refused _ -> "";
            case PrefectException.Unreadable _ -> "Check that this is the address of a Prefect 3 server.";
        };
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? "the file system refuses" : e.getReason();
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}

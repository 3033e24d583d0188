package headwater.app.cli;

import headwater.app.look.Printable;
import headwater.app.problem.Problem;
import headwater.app.program.Progress;
import headwater.app.words.Words;
import java.io.PrintStream;

/// What a command prints: answers on standard output, steps and errors on standard error. Any thread may print. What
/// servers and files put into a line cannot command the terminal.
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private String step = "";

    /// The terminal of this process.
    public static Terminal ofProcess() {
        return new Terminal(System.out, System.err);
    }

    /// One that writes elsewhere.
    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// A line of the answer.
    public void say(String line) {
        print(Printable.line(line));
    }

    /// A line of the answer that is JSON, for scripts: they read the same text, which a terminal is not commanded by.
    void sayJson(String json) {
        print(Printable.json(json));
    }

    private synchronized void print(String line) {
        out.println(line);
        out.flush();
    }

    /// Whether nobody reads the answer any more, such as `head` once it has its lines.
    boolean isCutOff() {
        return out.checkError();
    }

    /// A text of the answer that has its own line ends.
    void sayText(String text) {
        out.print(text);
        out.flush();
    }

    /// A step of long work; printed once, however often it is repeated.
    public void step(Progress progress) {
        step(Words.of(progress.step()));
    }

    /// A step of long work; printed once, however often it is repeated.
    public synchronized void step(String words) {
        if (words.equals(step)) {
            return;
        }
        step = words;
        err.println(Printable.line(words));
    }

    /// A problem, in one line; several have a line each.
    public synchronized void problem(Problem problem) {
        ("headwater: " + problem.line()).lines().map(Printable::line).forEach(err::println);
    }
}

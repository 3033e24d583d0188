package headwater.flow.python;

import headwater.flow.Source;
import headwater.flow.SyntaxProblem;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The other Python files around a flow, read when a name leads there, and read again only when they
/// have changed. Of one that is broken for the moment the names that it had before are kept: what calls them can be
/// edited meanwhile.
///
/// May be shared between threads. Nothing is written.
public final class Project {
    private static final System.Logger LOG = System.getLogger("headwater");

    /// What is larger was written by a program, and holds no tasks.
    private static final long LARGEST = 1L << 19;
    private static final List<String> MARKS = List.of("prefect.yaml", "pyproject.toml", ".git");

    private final @Nullable Path root;
    private final Map<Path, Read> reads = new ConcurrentHashMap<>();

    private Project(@Nullable Path root) {
        this.root = root;
    }

    /// A project of the files below this folder.
    public static Project of(Path root) {
        return new Project(root.toAbsolutePath().normalize());
    }

    /// A project without files: imports stay unresolved.
    public static Project none() {
        return new Project(null);
    }

    /// The project that a file is in.
    public static Project around(Path file) {
        return of(folderOf(file));
    }

    /// The folder of the project that a file is in: the nearest one upwards with `prefect.yaml`, `pyproject.toml` or
    /// `.git`, else the file's own.
    public static Path folderOf(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        var folder = Objects.requireNonNullElse(absolute.getParent(), absolute);
        for (var each = folder; each != null; each = each.getParent()) {
            var here = each;
            if (MARKS.stream().anyMatch(mark -> Files.exists(here.resolve(mark)))) {
                return here;
            }
        }
        return folder;
    }

    /// The modules that have been read, each with its first syntax error.
    Map<Path, Optional<SyntaxProblem>> modules() {
        var modules = new TreeMap<Path, Optional<SyntaxProblem>>();
        reads.forEach((file, read) -> modules.put(file, Optional.ofNullable(read.problem)));
        return modules;
    }

    /// The name of a file within the project, with slashes; of a file elsewhere its last part.
    String name(Path file) {
        var path = file.toAbsolutePath().normalize();
        var known = root != null && path.startsWith(root) ? root.relativize(path) : path.getFileName();
        return String.valueOf(known).replace(file.getFileSystem().getSeparator(), "/");
    }

    /// Finds a module by its dotted name, as seen from `from` (null when the importing file is not known); `dots`
    /// counts the leading dots of a relative import. Null when the project has no such module.
    @Nullable
    Names find(String module, int dots, @Nullable Path from, Set<Path> underWay) {
        var file = locate(module, dots, from);
        return file == null ? null : names(file, underWay);
    }

    private @Nullable Path locate(String module, int dots, @Nullable Path from) {
        var path = module.replace('.', '/');
        for (var base : bases(dots, from)) {
            for (var tail : module.isEmpty() ? List.of("__init__.py") : List.of(path + ".py", path + "/__init__.py")) {
                var file = base.resolve(tail);
                if (Files.isRegularFile(file)) {
                    return file;
                }
            }
        }
        return null;
    }

    private List<Path> bases(int dots, @Nullable Path from) {
        var top = root;
        if (top == null) {
            return List.of();
        }
        var folder = from == null ? top : from.toAbsolutePath().normalize().getParent();
        var bases = new ArrayList<Path>();
        if (dots > 0) {
            for (int i = 1; i < dots && folder != null; i++) {
                folder = folder.getParent();
            }
            return folder == null || !folder.startsWith(top) ? List.of() : List.of(folder);
        }
        for (var each = folder; each != null && each.startsWith(top); each = each.getParent()) {
            bases.add(each);
        }
        bases.add(top);
        bases.add(top.resolve("src"));
        return bases;
    }

    private @Nullable Names names(Path file, Set<Path> underWay) {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            var stamp = new Stamp(now.lastModifiedTime().toMillis(), now.size());
            var known = reads.get(file);
            if (known != null && known.stamp.equals(stamp)) {
                return known.names;
            }
            if (now.size() > LARGEST || !underWay.add(file)) {
                return null;
            }
            var module = PythonParser.parse(Source.of(Files.readAllBytes(file)));
            var problem = PythonParser.problems(module).stream().findFirst().orElse(null);
            if (known != null && problem != null) {
                underWay.remove(file);
                reads.put(file, new Read(stamp, known.names, problem));
                return known.names;
            }
            if (known != null) {
                reads.clear();
            }
            var names = NamesReader.imported(this, file, underWay).module(module);
            underWay.remove(file);
            reads.put(file, new Read(stamp, names, problem));
            return names;
        } catch (ClosedByInterruptException _) {
            // What imports this module would be remembered without its names.
            throw new CancellationException("the reading was interrupted");
        } catch (IOException e) {
            if (Files.exists(file)) {
                LOG.log(Level.WARNING, "A module cannot be read, so its names are unknown: " + file, e);
            }
            return null;
        }
    }

    private record Stamp(long modified, long size) {}

    /// @param names what the module defines; of one that is no longer Python what it defined before
    private record Read(Stamp stamp, Names names, @Nullable SyntaxProblem problem) {}
}

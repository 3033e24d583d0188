package headwater.flow.python;

import headwater.flow.Source;
import headwater.flow.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One node of a Python syntax tree, with tree-sitter's names for types and fields.
///
/// Immutable once the parser has handed it over. The tree is cut off below a depth that no person writes.
public final class Syntax {
    private final Source source;
    private final String type;
    private final @Nullable String field;
    private final int start;
    private final int end;
    private final boolean named;
    private final boolean missing;
    private final @Nullable Syntax parent;
    private final List<Syntax> children = new ArrayList<>();

    Syntax(
            Source source,
            String type,
            @Nullable String field,
            int start,
            int end,
            boolean named,
            boolean missing,
            @Nullable Syntax parent) {
        this.source = source;
        this.type = type;
        this.field = field;
        this.start = start;
        this.end = end;
        this.named = named;
        this.missing = missing;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /// Copies this node and all below it into the tree of another text, where it lies `shift` bytes further on.
    void copy(Source into, int shift, @Nullable Syntax under) {
        var same = new Syntax(into, type, field, start + shift, end + shift, named, missing, under);
        for (var child : children) {
            child.copy(into, shift, same);
        }
    }

    /// The type, as `call`.
    public String type() {
        return type;
    }

    /// Whether the type is one of these.
    public boolean is(String... types) {
        for (var each : types) {
            if (each.equals(type)) {
                return true;
            }
        }
        return false;
    }

    /// The field of the node around that this node is in, as `left`; null when it is in none.
    public @Nullable String fieldName() {
        return field;
    }

    /// The offset of the first byte.
    public int start() {
        return start;
    }

    /// The offset after the last byte.
    public int end() {
        return end;
    }

    /// Whether all of a node is within this one, which may be the same.
    public boolean contains(Syntax other) {
        return start <= other.start && other.end <= end;
    }

    /// The node around, null for the module.
    public @Nullable Syntax parent() {
        return parent;
    }

    /// All children, punctuation and comments included.
    public List<Syntax> children() {
        return Collections.unmodifiableList(children);
    }

    /// The children that carry meaning: no punctuation, no comments.
    public List<Syntax> parts() {
        // A loop, as a stream would take most of the time of a re-reading.
        var parts = new ArrayList<Syntax>(children.size());
        for (var child : children) {
            if (child.isPart()) {
                parts.add(child);
            }
        }
        return Collections.unmodifiableList(parts);
    }

    /// Whether this is one of the [#parts()] of the node around it.
    public boolean isPart() {
        return named && !is("comment", "line_continuation");
    }

    /// The first child in a field, if there is one.
    public @Nullable Syntax child(String name) {
        for (var child : children) {
            if (name.equals(child.field)) {
                return child;
            }
        }
        return null;
    }

    /// The children in a field.
    public List<Syntax> children(String name) {
        return children.stream().filter(child -> name.equals(child.field)).toList();
    }

    /// The first child of a type, if there is one.
    public @Nullable Syntax first(String wanted) {
        for (var child : children) {
            if (child.type.equals(wanted)) {
                return child;
            }
        }
        return null;
    }

    /// Whether this is text that the grammar has no place for, or a place for text that is not there.
    public boolean isError() {
        return missing || type.equals("ERROR");
    }

    /// The text.
    public String text() {
        return source.text(start, end);
    }

    /// A part of the text in one line, without comments.
    ///
    /// @param from the offset of its first byte
    /// @param to the offset after its last byte
    public String inOneLine(int from, int to) {
        var text = new StringBuilder();
        int at = from;
        for (var left : skipped(from, to)) {
            text.append(source.text(at, left.start));
            at = left.end;
        }
        return Source.inOneLine(text.append(source.text(at, to)).toString());
    }

    private List<Syntax> skipped(int from, int to) {
        var skipped = new ArrayList<Syntax>();
        walk(node -> {
            if (node.is("comment", "line_continuation") && node.start >= from && node.end <= to) {
                skipped.add(node);
            }
        });
        return skipped;
    }

    /// The range, with its lines.
    public Span span() {
        return source.span(start, end);
    }

    /// The source that the tree was read from.
    public Source source() {
        return source;
    }

    /// Gives this node and all below it to `visitor`, each before its children.
    public void walk(Consumer<Syntax> visitor) {
        visitor.accept(this);
        for (var child : children) {
            child.walk(visitor);
        }
    }

    /// The first of this node and those below it, in the order of the text, that is such; null for none.
    public @Nullable Syntax find(Predicate<Syntax> such) {
        if (such.test(this)) {
            return this;
        }
        for (var child : children) {
            var found = child.find(such);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /// Whether this node or one below it is such.
    public boolean hasAny(Predicate<Syntax> such) {
        return find(such) != null;
    }

    @Override
    public String toString() {
        return type + "@" + start + "-" + end;
    }
}

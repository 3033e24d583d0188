package headwater.app.launch;

import headwater.flow.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One value of a form: a parameter, or a field of a model. It has what it has at first until a person changes it.
public final class FormItem {
    /// How a secret is shown.
    static final String BULLETS = "••••••••";

    private final ParameterField field;
    private final @Nullable FormItem parent;
    private final FirstValue first;
    private final boolean isLost;
    private final List<FormItem> children = new ArrayList<>();
    private final Runnable changed;
    private boolean isNull;
    private boolean isFilled;
    private Content content = new Content.Kept();

    private sealed interface Content {
        record Kept() implements Content {}

        record Typed(String text) implements Content {}

        record Given(@Nullable Object value) implements Content {}
    }

    /// What an item comes to.
    sealed interface Outcome {
        /// A value.
        record Value(@Nullable Object value) implements Outcome {}

        /// Nothing that is known here.
        record Nothing() implements Outcome {}

        /// What was typed, or given as JSON, is no value.
        record Wrong(@Nullable Object given, Message why) implements Outcome {}
    }

    /// Something that a person must put right.
    ///
    /// @param item where
    /// @param why what is wrong
    public record Problem(FormItem item, Message why) {}

    /// @param changed called after each change
    FormItem(ParameterField field, Runnable changed) {
        this(field, null, field.first(), false, changed);
    }

    private FormItem(
            ParameterField field, @Nullable FormItem parent, FirstValue first, boolean isLost, Runnable changed) {
        this.field = field;
        this.parent = parent;
        this.first = first;
        this.isLost = isLost;
        this.changed = changed;
        this.isNull = isNullAtFirst();
        // A value of another form stays the JSON that it is.
        if (field.type().withoutNull() instanceof ParameterType.Model(var _, var fields)
                && !(first instanceof FirstValue.Known(var value) && value != null && !(value instanceof Map))) {
            fields.forEach(each -> children.add(child(each)));
        }
    }

    private FormItem child(ParameterField inner) {
        if (base().containsKey(inner.name())) {
            var known = FirstValue.of(inner.type(), base().get(inner.name()));
            return new FormItem(inner, this, known, known instanceof FirstValue.Hidden, changed);
        }
        return new FormItem(inner, this, inner.first(), false, changed);
    }

    /// What the model has at first, with what is not in its fields.
    private Map<?, ?> base() {
        return first instanceof FirstValue.Known(Map<?, ?> map) ? map : Map.of();
    }

    /// What it asks for.
    public ParameterField field() {
        return field;
    }

    /// The model that it is a field of; null for a parameter.
    public @Nullable FormItem parent() {
        return parent;
    }

    /// The fields of a model that can be shown as a form; else empty.
    public List<FormItem> children() {
        return List.copyOf(children);
    }

    /// Where it is in the form: `source.partitions`.
    public String path() {
        return parent == null ? field.name() : parent.path() + "." + field.name();
    }

    /// Its name in the scene graph: `source-partitions`.
    String id() {
        return path().replaceAll("[. ]", "-");
    }

    /// What it has while nobody changes it.
    public FirstValue first() {
        return first;
    }

    private boolean isNullAtFirst() {
        return first instanceof FirstValue.Known(var value) && value == null;
    }

    /// Whether it is null.
    public boolean isNull() {
        return isNull;
    }

    /// Whether it is a secret that is kept as it is.
    public boolean isKeptSecret() {
        return field.isSecret() && !isNull && content instanceof Content.Kept && hasFirst();
    }

    private boolean hasFirst() {
        return !(first instanceof FirstValue.None) && !isNullAtFirst();
    }

    /// Whether a person has changed it, or a part of it.
    public boolean isTouched() {
        if (isNull || isNullAtFirst()) {
            return isNull != isNullAtFirst();
        }
        return !(content instanceof Content.Kept) || children.stream().anyMatch(FormItem::isTouched);
    }

    /// Makes it null, or something else again.
    public void setNull(boolean toNull) {
        isFilled = false;
        isNull = toNull;
        changed.run();
    }

    /// Takes what was typed into its field. An empty field is nothing typed where there was nothing at first.
    public void type(String text) {
        boolean isAsAtFirst = text.equals(firstText()) && !(field.isSecret() && hasFirst());
        set(isAsAtFirst ? new Content.Kept() : new Content.Typed(text));
    }

    /// Takes a value that was chosen, or given as JSON.
    public void give(@Nullable Object value) {
        if (value == null && field.type().isNullable()) {
            setNull(true);
        } else if (first instanceof FirstValue.Known(var known) && ParameterType.areSame(known, value)) {
            set(new Content.Kept());
        } else {
            set(new Content.Given(value));
        }
    }

    private void set(Content now) {
        isFilled = false;
        isNull = false;
        content = now;
        changed.run();
    }

    /// Takes the value that an earlier run had, and nothing if it had none, unless a person has given one. A secret, of
    /// which the server tells only stars, stays as it is.
    ///
    /// @param values by the names of the parameters, or of the fields of the model that this is one of
    void fill(Map<?, ?> values) {
        boolean isGiven = children.isEmpty() ? isTouched() : isNull != isNullAtFirst();
        if (isGiven && !isFilled) {
            return;
        }
        var value = values.get(field.name());
        boolean isNothing =
                !values.containsKey(field.name()) || FirstValue.of(field.type(), value) instanceof FirstValue.Hidden;
        if (!children.isEmpty() && (isNothing || value instanceof Map)) {
            isNull = isNothing && isNullAtFirst();
            isFilled = isNull != isNullAtFirst();
            children.forEach(child -> child.fill(value instanceof Map<?, ?> inner ? inner : Map.of()));
            changed.run();
        } else if (isNothing) {
            reset();
        } else {
            give(value);
            isFilled = true;
        }
    }

    /// Takes back what a person has changed.
    public void reset() {
        isFilled = false;
        children.forEach(FormItem::reset);
        isNull = isNullAtFirst();
        content = new Content.Kept();
        changed.run();
    }

    /// What is in its field. A secret that is kept is not told.
    public String text() {
        return switch (content) {
            case Content.Kept _ -> firstText();
            case Content.Typed(var text) -> text;
            case Content.Given(var value) -> value == null ? ParameterField.NULL : FormText.of(field, value);
        };
    }

    private String firstText() {
        return first instanceof FirstValue.Known(var value) && value != null && !field.isSecret()
                ? FormText.of(field, value)
                : "";
    }

    /// Its value; null also where there is none.
    public @Nullable Object value() {
        return outcome() instanceof Outcome.Value(var value) ? value : null;
    }

    Outcome outcome() {
        if (isNull) {
            return new Outcome.Value(null);
        }
        if (!children.isEmpty()) {
            return isTouched() || !(first instanceof FirstValue.Written)
                    ? new Outcome.Value(whole())
                    : new Outcome.Nothing();
        }
        return switch (content) {
            case Content.Kept _ ->
                first instanceof FirstValue.Known(var value) && value != null
                        ? new Outcome.Value(value)
                        : new Outcome.Nothing();
            case Content.Typed(var text) -> read(text);
            case Content.Given(var value) ->
                field.type().fits(value)
                        ? new Outcome.Value(value)
                        : new Outcome.Wrong(
                                value,
                                Message.of(
                                        LaunchReason.NOT_A_VALUE,
                                        field.name(),
                                        field.type().words()));
        };
    }

    private Outcome read(String text) {
        try {
            return new Outcome.Value(FormText.read(field, text));
        } catch (ParameterField.NotAValue e) {
            return new Outcome.Wrong(text, e.why());
        }
    }

    /// All that is known of a model.
    private Map<String, @Nullable Object> whole() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        base().forEach((name, value) -> values.put(String.valueOf(name), value));
        for (var child : children) {
            if (child.outcome() instanceof Outcome.Value(var value)) {
                values.put(child.field.name(), value);
            } else {
                values.remove(child.field.name());
            }
        }
        return values;
    }

    /// Whether its value is sent: what nobody touched has it already.
    boolean isSent() {
        return isTouched() || (field.required() && parent == null);
    }

    /// What is sent of it. A model of which a value changed is sent whole, as the server replaces it whole; one that
    /// must be given and that nobody touched is left to its own defaults.
    @Nullable
    Object sent() {
        return !children.isEmpty() && !isNull && !isTouched() && first instanceof FirstValue.None ? least() : value();
    }

    private Map<String, @Nullable Object> least() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        children.stream()
                .filter(child -> child.first instanceof FirstValue.None)
                .forEach(child -> values.put(child.field.name(), child.sent()));
        return values;
    }

    /// Tells what a person must put right in it before it can be sent.
    ///
    /// @param isResent whether it is a part of something that is sent whole
    void forEachProblem(boolean isResent, Consumer<Problem> found) {
        boolean isGiven = isTouched() || first instanceof FirstValue.None;
        if (isNull || (!isGiven && !isResent)) {
            return;
        }
        if (isLost && isKeptSecret()) {
            found.accept(new Problem(this, Message.of(LaunchReason.HIDDEN, field.name())));
        } else if (children.isEmpty() && isGiven) {
            problem().ifPresent(why -> found.accept(new Problem(this, why)));
        }
        if (isGiven || first instanceof FirstValue.Known) {
            children.forEach(child -> child.forEachProblem(isResent || isTouched(), found));
        }
    }

    private Optional<Message> problem() {
        return switch (outcome()) {
            case Outcome.Nothing _ -> Optional.of(field.missing());
            case Outcome.Wrong(var _, var why) -> Optional.of(isEmptyThatMustBeGiven() ? field.missing() : why);
            case Outcome.Value(var value) ->
                isEmptyThatMustBeGiven()
                        ? Optional.of(field.missing())
                        : field.limits().broken(value);
        };
    }

    private boolean isEmptyThatMustBeGiven() {
        return content instanceof Content.Typed(var text) && text.isEmpty() && (!hasFirst() || field.isSecret());
    }
}

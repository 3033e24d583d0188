package headwater.app.launch;

import headwater.flow.Message;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The values of a form as JSON that a person reads and changes. Secrets are bullets; what is not known is left out.
final class FormJson {
    private static final String INDENT = "  ";

    private FormJson() {}

    /// A line.
    ///
    /// @param item what it is of; null for the brackets around all
    record Line(String text, @Nullable FormItem item) {}

    /// The lines of a form.
    ///
    /// @param isOfSent whether only what is sent is shown
    static List<Line> lines(FormModel form, boolean isOfSent) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("{", null));
        var items = (isOfSent ? form.sentItems() : form.items())
                .stream().filter(item -> isShown(item, isOfSent)).toList();
        for (var item : items) {
            add(lines, item, INDENT, isOfSent ? item.sent() : item.value(), isOfSent, item != items.getLast());
        }
        lines.add(new Line("}", null));
        return lines;
    }

    /// @param value what is shown of it
    private static void add(
            List<Line> lines,
            FormItem item,
            String indent,
            @Nullable Object value,
            boolean isOfSent,
            boolean isFollowed) {
        var start = indent + Json.write(item.field().name()) + ": ";
        var end = isFollowed ? "," : "";
        if (item.children().isEmpty() || !(value instanceof Map<?, ?> map)) {
            lines.add(new Line(start + Json.write(shown(item)) + end, item));
            return;
        }
        var inner = item.children().stream()
                .filter(child -> isShown(child, isOfSent) && (!isOfSent || isPart(child, map)))
                .toList();
        if (inner.isEmpty()) {
            lines.add(new Line(start + "{}" + end, item));
            return;
        }
        lines.add(new Line(start + "{", item));
        var others = others(item);
        for (var child : inner) {
            boolean isLast = child == inner.getLast() && others.isEmpty();
            add(lines, child, indent + INDENT, map.get(child.field().name()), isOfSent, !isLast);
        }
        var names = List.copyOf(others.keySet());
        for (var name : names) {
            var text = Json.write(name) + ": " + Json.write(others.get(name));
            lines.add(new Line(indent + INDENT + text + (name.equals(names.getLast()) ? "" : ","), item));
        }
        lines.add(new Line(indent + "}" + end, item));
    }

    private static boolean isShown(FormItem item, boolean isOfSent) {
        return (item.isKeptSecret() && !isOfSent) || !(item.outcome() instanceof FormItem.Outcome.Nothing);
    }

    private static boolean isPart(FormItem child, Map<?, ?> sent) {
        return sent.containsKey(child.field().name()) || child.outcome() instanceof FormItem.Outcome.Wrong;
    }

    /// What is in the value of a model that none of its fields ask for.
    private static Map<String, @Nullable Object> others(FormItem model) {
        var others = new LinkedHashMap<String, @Nullable Object>();
        if (model.value() instanceof Map<?, ?> map) {
            map.forEach((name, value) -> others.put(String.valueOf(name), value));
        }
        model.children().forEach(child -> others.remove(child.field().name()));
        return others;
    }

    private static @Nullable Object shown(FormItem item) {
        if (item.field().isSecret() && !item.isNull()) {
            return item.isKeptSecret() || !item.text().isEmpty() ? FormItem.BULLETS : "";
        }
        return switch (item.outcome()) {
            case FormItem.Outcome.Value(var value) -> value;
            case FormItem.Outcome.Wrong(var given, var _) -> given;
            case FormItem.Outcome.Nothing _ -> null;
        };
    }

    /// Takes what a person has made of the JSON into the form, or says why it cannot be taken and changes nothing.
    /// What was left out is as it was at first.
    ///
    /// @param isOfSent whether the JSON was of what is sent
    static Optional<Message> read(FormModel form, String json, boolean isOfSent) {
        Object read;
        try {
            read = Json.readAny(json);
        } catch (JsonException e) {
            return Optional.of(Message.of(LaunchReason.JSON_WRONG, Objects.requireNonNullElse(e.getMessage(), "")));
        }
        if (!(read instanceof Map<?, ?> values)) {
            return Optional.of(Message.of(LaunchReason.JSON_NO_OBJECT));
        }
        var wrong = wrong(form.items(), values, Map.of(), "");
        if (wrong.isPresent()) {
            return wrong;
        }
        form.items().forEach(item -> take(item, values, isOfSent));
        return Optional.empty();
    }

    /// What the form has no place for.
    private static Optional<Message> wrong(List<FormItem> items, Map<?, ?> values, Map<?, ?> others, String before) {
        for (var name : values.keySet()) {
            var item = items.stream()
                    .filter(each -> each.field().name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (item == null && !others.containsKey(name)) {
                return Optional.of(Message.of(LaunchReason.JSON_UNKNOWN, before + name));
            }
            var why = item == null || item.children().isEmpty()
                    ? Optional.<Message>empty()
                    : wrong(item, values.get(name), before + name);
            if (why.isPresent()) {
                return why;
            }
        }
        return Optional.empty();
    }

    private static Optional<Message> wrong(FormItem model, @Nullable Object value, String path) {
        if (value instanceof Map<?, ?> inner) {
            return wrong(model.children(), inner, others(model), path + ".");
        }
        return model.field().type().fits(value)
                ? Optional.empty()
                : Optional.of(Message.of(
                        LaunchReason.NOT_A_VALUE, path, model.field().type().words()));
    }

    private static void take(FormItem item, Map<?, ?> values, boolean isOfSent) {
        var name = item.field().name();
        if (!values.containsKey(name)) {
            if (isShown(item, isOfSent)) {
                item.reset();
            }
            return;
        }
        var value = values.get(name);
        if (!item.children().isEmpty() && value instanceof Map<?, ?> inner) {
            if (item.isNull()) {
                item.setNull(false);
            }
            item.children().forEach(child -> take(child, inner, isOfSent));
        } else if (!isShown(item, isOfSent) || !ParameterType.areSame(shown(item), value)) {
            item.give(value);
        }
    }
}

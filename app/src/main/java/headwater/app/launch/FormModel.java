package headwater.app.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/// The values that a form asks for, while they are being given.
///
/// What a person does not touch is not sent: the deployment, the run or the flow has it already. For the JavaFX thread.
public final class FormModel {
    private static final int FEW = 6;

    private final List<FormItem> items;
    private final @Nullable FormItem options;
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes", 0);

    /// A form in which nothing is given yet.
    public FormModel(List<ParameterField> fields) {
        this(fields, null);
    }

    /// A form for parameters and for how they are to run.
    ///
    /// @param options null where it asks for parameters alone
    FormModel(List<ParameterField> fields, @Nullable ParameterField options) {
        this.items =
                fields.stream().map(field -> new FormItem(field, this::changed)).toList();
        this.options = options == null ? null : new FormItem(options, this::changed);
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /// The parameters.
    public List<FormItem> items() {
        return items;
    }

    /// How they are to run; null for a form of parameters alone.
    @Nullable
    FormItem options() {
        return options;
    }

    private Stream<FormItem> all() {
        return Stream.concat(items.stream(), Stream.ofNullable(options));
    }

    /// Fills the form in with the parameters of an earlier run, or with none of any. What a person has given by
    /// themselves stays.
    void fill(Map<String, ? extends @Nullable Object> values) {
        items.forEach(item -> item.fill(values));
    }

    /// Grows with each change.
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// What a person must put right before the values can be sent, from top to bottom.
    public List<FormItem.Problem> problems() {
        var found = new ArrayList<FormItem.Problem>();
        all().forEach(item -> item.forEachProblem(false, found::add));
        return List.copyOf(found);
    }

    /// What is sent, by the names of the parameters; whole only if there are no problems.
    public Map<String, @Nullable Object> sent() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        sentItems().forEach(item -> values.put(item.field().name(), item.sent()));
        return values;
    }

    /// The parameters of which something is sent.
    public List<FormItem> sentItems() {
        return items.stream().filter(FormItem::isSent).toList();
    }

    /// Whether a person has given or changed a value.
    public boolean isTouched() {
        return all().anyMatch(FormItem::isTouched);
    }

    /// Whether the form is easier to survey with its JSON beside it.
    public boolean isLarge() {
        return items.size() > FEW
                || items.stream().anyMatch(item -> !item.children().isEmpty());
    }
}

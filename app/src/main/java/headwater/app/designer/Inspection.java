package headwater.app.designer;

import headwater.app.drawing.FlowDiagram;
import headwater.flow.CallMode;
import headwater.flow.ItemId;
import headwater.graph.NodeId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the inspector shows of a selection: of a card, of several, or with nothing selected of the flow. Equal
/// values look the same, so a change of the text that makes no other value has nothing to show.
///
/// @param title empty for none
/// @param tabs in the order in which they are offered; none is empty
/// @param actions buttons below whatever tab is shown
record Inspection(Feather icon, String title, List<Tab> tabs, List<Action> actions) {
    /// What is shown before there is anything to inspect.
    static final Inspection NONE = new Inspection(Feather.GIT_BRANCH, "", List.of(), List.of());

    // What an edit leaves in the place of a value.
    private static final String MISSING = "...";

    /// What an empty field says that Python cannot do without.
    static final String REQUIRED = "required";

    Inspection {
        tabs = tabs.stream().filter(tab -> !tab.parts().isEmpty()).toList();
        actions = List.copyOf(actions);
    }

    /// What is shown behind one tab.
    record Tab(InspectorTab kind, List<Part> parts) {
        Tab {
            parts = List.copyOf(parts);
        }

        private boolean isIncomplete() {
            return parts.stream()
                    .anyMatch(part ->
                            part instanceof Part.Field field && field.text().equals(MISSING));
        }
    }

    /// One piece of the inspector, from the top to the bottom.
    sealed interface Part {
        /// What identifies the control that shows this part: parts with equal ones can share it.
        default Object control() {
            return this;
        }

        /// What is written beside it; empty for nothing.
        default String label() {
            return "";
        }

        /// Python that can be changed.
        sealed interface Editable extends Part {
            /// What it is.
            Property property();

            /// The text that it has in the file.
            String text();
        }

        /// A heading.
        record Section(String words) implements Part {}

        /// A sentence.
        record Note(String words) implements Part {}

        /// One line that cannot be changed here.
        record Value(String label, String text) implements Part {}

        /// The state of the selected card in the run that is watched.
        record RunState() implements Part {}

        /// One line of Python that can be changed.
        ///
        /// @param prompt what is shown while it is empty
        record Field(String label, Property property, String text, String prompt) implements Editable {
            @Override
            public Object control() {
                return List.of(label, property.id(), property.owner(), prompt);
            }
        }

        /// How a task or a flow is called.
        record Mode(String function, ItemId call, @Nullable CallMode mode) implements Part {
            @Override
            public String label() {
                return "Call with";
            }

            @Override
            public Object control() {
                return Mode.class;
            }
        }

        /// Lines of Python that can be changed.
        record Lines(Property property, String text) implements Editable {
            @Override
            public Object control() {
                return List.of(property.id(), property.owner());
            }
        }
    }

    /// What a button does with the selection.
    enum Action {
        SHOW_CODE,
        MAKE_TASK,
        DELETE
    }

    /// What there is to show.
    ///
    /// @param hasRun whether a run is laid over the canvas
    static Inspection of(DrawnFlow drawn, Set<NodeId> selected, boolean hasRun) {
        var document = drawn.document();
        var flow = drawn.flow();
        if (flow == null) {
            var words = document.isClean()
                    ? "This file has no flow. Write one in the code, or open another file."
                    : "This file has a syntax error. Fix it in the code.";
            var tab = new Tab(InspectorTab.CODE, List.of(new Part.Note(words)));
            return new Inspection(NONE.icon(), NONE.title(), List.of(tab), List.of());
        }
        if (selected.size() > 1) {
            var title = selected.size() + " cards selected";
            return new Inspection(Feather.LAYERS, title, List.of(), List.of(Action.DELETE));
        }
        if (selected.isEmpty() || selected.contains(FlowDiagram.PARAMETERS)) {
            return FlowInspection.of(flow);
        }
        var card = selected.iterator().next();
        var in = drawn.flows().of(card);
        return in == null
                ? NONE
                : in.node(card)
                        .map(node -> CardInspection.of(in.document(), in.flow(), node, hasRun))
                        .map(all -> in.file() == null ? all : all.readOnly(ofAnother(in.file())))
                        .orElse(NONE);
    }

    private static String ofAnother(Path file) {
        return "In " + file.getFileName() + ", read only here: open that file to change it.";
    }

    /// The same where nothing can be changed.
    ///
    /// @param words why; empty where that is said elsewhere
    Inspection readOnly(String words) {
        var shown = new ArrayList<Tab>();
        for (var tab : tabs) {
            var parts = new ArrayList<>(
                    tab.parts().stream().flatMap(Inspection::readOnly).toList());
            if (tab.kind() != InspectorTab.RUN && !words.isEmpty()) {
                parts.addFirst(new Part.Note(words));
            }
            shown.add(new Tab(tab.kind(), parts));
        }
        return new Inspection(icon, title, shown, List.of());
    }

    private static Stream<Part> readOnly(Part part) {
        return switch (part) {
            case Part.Field(var label, var _, var text, var prompt) ->
                text.isEmpty() && !prompt.equals(REQUIRED) ? Stream.of() : Stream.of(new Part.Value(label, text));
            case Part.Mode mode ->
                mode.mode() == null
                        ? Stream.of()
                        : Stream.of(new Part.Value(mode.label(), mode.mode().word()));
            case Part.Lines(var _, var text) -> Stream.of(new Part.Value("", text));
            case Part.Section _, Part.Note _, Part.Value _, Part.RunState _ -> Stream.of(part);
        };
    }

    /// What identifies the controls. With equal ones, only texts differ.
    List<Object> controls() {
        return tabs.stream()
                .<Object>map(tab -> List.of(
                        tab.kind(), tab.parts().stream().map(Part::control).toList()))
                .toList();
    }

    /// What the tabs have, from the first to the last.
    List<Part> parts() {
        return tabs.stream().flatMap(tab -> tab.parts().stream()).toList();
    }

    /// Whether the controls of another can show it, with other texts.
    boolean hasControlsOf(Inspection other) {
        return title.equals(other.title)
                && icon == other.icon
                && actions.equals(other.actions)
                && controls().equals(other.controls());
    }

    /// The tab to show: that of a kind, if it is there, else the one with what is still to be filled in, else the
    /// first.
    ///
    /// @param wanted null for any
    Optional<Tab> tab(@Nullable InspectorTab wanted) {
        return tabs.stream()
                .filter(tab -> tab.kind() == wanted)
                .findFirst()
                .or(() -> tabs.stream().filter(Tab::isIncomplete).findFirst())
                .or(() -> tabs.stream().findFirst());
    }

    /// The property that the field of this name shows.
    Optional<Property> property(String id) {
        return parts().stream()
                .flatMap(part ->
                        part instanceof Part.Editable editable ? Stream.of(editable.property()) : Stream.empty())
                .filter(property -> property.id().equals(id))
                .findFirst();
    }
}

package headwater.flow.export.yaml;

import headwater.flow.Message;
import headwater.flow.export.ExportRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a YAML text into nodes that know their place, from the parser's events. Aliases stay aliases.
public final class YamlReader {
    private static final Pattern PROPERTIES = Pattern.compile("(?:[&!]\\S*\\s*)+");

    private final String text;
    private final Iterator<Event> events;
    // An anchor may be given again: an alias means the last one before it.
    private final Map<String, YamlNode> anchors = new HashMap<>();

    private YamlReader(String text, Iterator<Event> events) {
        this.text = text;
        this.events = events;
    }

    /// The root of the text, null if it holds nothing but comments.
    public static @Nullable YamlNode read(String text) throws ExportRefusedException {
        var settings = LoadSettings.builder().setUseMarks(true).build();
        try {
            return new YamlReader(text, new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new ExportRefusedException(line, Message.of(YamlReason.NOT_YAML_AT, line, broken.getProblem()));
        } catch (YamlEngineException broken) {
            throw new ExportRefusedException(YamlReason.NOT_YAML, String.valueOf(broken.getMessage()));
        }
    }

    private @Nullable YamlNode document() throws ExportRefusedException {
        @Nullable YamlNode root = null;
        var documents = 0;
        while (events.hasNext()) {
            var event = events.next();
            if (event instanceof DocumentStartEvent) {
                if (++documents > 1) {
                    var line = line(event.getStartMark());
                    throw new ExportRefusedException(line, Message.of(YamlReason.SECOND_DOCUMENT, line));
                }
                root = node(events.next());
            }
        }
        return root instanceof YamlNode.Scalar scalar && scalar.isNull() ? null : root;
    }

    private YamlNode node(Event event) {
        var start = offset(event.getStartMark());
        var end = offset(event.getEndMark());
        var line = line(event.getStartMark());
        return switch (event) {
            case AliasEvent alias -> {
                var name = alias.getAlias().getValue();
                yield new YamlNode.Alias(start, end, line, name, anchors.get(name));
            }
            case ScalarEvent scalar ->
                anchored(
                        scalar,
                        new YamlNode.Scalar(
                                start, content(start, end), end, line, scalar.getValue(), scalar.isPlain()));
            case SequenceStartEvent sequence -> anchored(sequence, sequence(start, line, sequence.isFlow()));
            case MappingStartEvent mapping -> anchored(mapping, mapping(start, line, mapping.isFlow()));
            default -> throw new IllegalStateException("no node begins with " + event);
        };
    }

    private YamlNode anchored(NodeEvent event, YamlNode node) {
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
        return node;
    }

    // Behind anchor and tag, in whichever order they come.
    private int content(int start, int end) {
        var properties = PROPERTIES.matcher(text).region(start, end);
        return properties.lookingAt() ? properties.end() : start;
    }

    private YamlNode sequence(int start, int line, boolean flow) {
        var items = new ArrayList<YamlNode>();
        for (var event = events.next(); ; event = events.next()) {
            if (event.getEventId() == Event.ID.SequenceEnd) {
                var end = flow || items.isEmpty()
                        ? offset(event.getEndMark())
                        : items.getLast().end();
                return new YamlNode.Sequence(start, end, line, flow, List.copyOf(items));
            }
            items.add(node(event));
        }
    }

    private YamlNode mapping(int start, int line, boolean flow) {
        var pairs = new ArrayList<YamlNode.Pair>();
        for (var event = events.next(); ; event = events.next()) {
            if (event.getEventId() == Event.ID.MappingEnd) {
                var end = flow || pairs.isEmpty()
                        ? offset(event.getEndMark())
                        : pairs.getLast().value().end();
                return new YamlNode.Mapping(start, end, line, flow, List.copyOf(pairs));
            }
            var key = node(event);
            pairs.add(new YamlNode.Pair(key, node(events.next())));
        }
    }

    // Marks count code points.
    private int offset(Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }

    private static int line(Optional<Mark> mark) {
        return mark.orElseThrow().getLine() + 1;
    }
}

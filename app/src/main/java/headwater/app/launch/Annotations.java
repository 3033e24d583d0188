package headwater.app.launch;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads annotations of parameters as far as they are made of Python's and Pydantic's own types.
final class Annotations {
    private static final Pattern GENERIC = Pattern.compile("([\\w.]+)\\[(.*)]", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("([\\w.]+)\\(.*\\)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1", Pattern.DOTALL);
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d[\\d_]*");

    private final KnownTypes known;

    /// @param known the types that the file defines, or has from other files of the project
    Annotations(KnownTypes known) {
        this.known = known;
    }

    /// The type that an annotation names, [ParameterType.Unknown] for what is not understood.
    ParameterType read(@Nullable String annotation) {
        var text = annotation == null ? "" : annotation.strip();
        var quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return read(quoted.group(2));
        }
        var alternatives = split(text, '|');
        if (alternatives.size() > 1) {
            return either(alternatives);
        }
        var generic = GENERIC.matcher(text);
        if (generic.matches()) {
            return generic(generic.group(1), split(generic.group(2), ','));
        }
        var call = CALL.matcher(text);
        return named(call.matches() ? call.group(1) : text);
    }

    /// What `Annotated[type, Field(...)]` says beside the type.
    static FieldCall said(@Nullable String annotation) {
        var generic = GENERIC.matcher(annotation == null ? "" : annotation.strip());
        return generic.matches() && last(generic.group(1)).equals("Annotated")
                ? split(generic.group(2), ',').stream()
                        .flatMap(argument -> Stream.ofNullable(FieldCall.of(argument)))
                        .findFirst()
                        .orElse(FieldCall.NONE)
                : FieldCall.NONE;
    }

    private ParameterType generic(String name, List<String> arguments) {
        return switch (known.original(name)) {
            case "Optional" -> either(List.of(arguments.getFirst(), "None"));
            case "Union" -> either(arguments);
            case "Annotated", "RootModel", "Required", "NotRequired", "ReadOnly", "Final" -> read(arguments.getFirst());
            case "Secret" -> new ParameterType.Text(LaunchReason.SECRET);
            case "Literal" -> literal(arguments);
            case "list",
                    "List",
                    "set",
                    "Set",
                    "frozenset",
                    "FrozenSet",
                    "Sequence",
                    "Iterable",
                    "Collection",
                    "deque" -> new ParameterType.Items(read(arguments.getFirst()));
            case "tuple", "Tuple" ->
                new ParameterType.Items(
                        arguments.size() == 2 && arguments.getLast().equals("...")
                                ? read(arguments.getFirst())
                                : new ParameterType.Unknown());
            case "dict", "Dict", "Mapping", "MutableMapping", "defaultdict", "OrderedDict" ->
                new ParameterType.Entries(
                        arguments.size() == 2 ? read(arguments.getLast()) : new ParameterType.Unknown());
            default -> {
                var own = known.named(name);
                yield own == null ? new ParameterType.Unknown() : own;
            }
        };
    }

    // What a file defines hides what Python has under that name.
    private ParameterType named(String name) {
        var own = known.named(name);
        return own == null ? common(known.original(name)) : own;
    }

    private static ParameterType common(String name) {
        return switch (name) {
            case "str", "StrictStr", "constr" -> new ParameterType.Text(LaunchReason.TEXT);
            case "SecretStr", "SecretBytes" -> new ParameterType.Text(LaunchReason.SECRET);
            case "Path", "PurePath", "FilePath", "DirectoryPath", "NewPath" ->
                new ParameterType.Text(LaunchReason.PATH);
            case "date", "PastDate", "FutureDate" -> new ParameterType.Text(LaunchReason.DATE);
            case "datetime", "DateTime", "AwareDatetime", "NaiveDatetime", "PastDatetime", "FutureDatetime" ->
                new ParameterType.Text(LaunchReason.DATE_AND_TIME);
            case "time" -> new ParameterType.Text(LaunchReason.TIME);
            case "timedelta" -> new ParameterType.Text(LaunchReason.DURATION);
            case "UUID", "UUID1", "UUID3", "UUID4", "UUID5" -> new ParameterType.Text(LaunchReason.UUID);
            case "AnyUrl", "HttpUrl", "AnyHttpUrl", "EmailStr", "bytes" -> new ParameterType.Text(LaunchReason.TEXT);
            case "int", "StrictInt", "conint", "PositiveInt", "NegativeInt", "NonNegativeInt", "NonPositiveInt" ->
                new ParameterType.Whole();
            case "float",
                    "StrictFloat",
                    "confloat",
                    "FiniteFloat",
                    "PositiveFloat",
                    "NegativeFloat",
                    "NonNegativeFloat",
                    "NonPositiveFloat" -> new ParameterType.Decimal();
            case "bool", "StrictBool" -> new ParameterType.Flag();
            case "None", "NoneType" -> new ParameterType.Nothing();
            case "list", "List", "tuple", "Tuple", "set", "Set", "frozenset" ->
                new ParameterType.Items(new ParameterType.Unknown());
            case "dict", "Dict" -> new ParameterType.Entries(new ParameterType.Unknown());
            default -> new ParameterType.Unknown();
        };
    }

    private ParameterType either(List<String> alternatives) {
        return new ParameterType.Either(alternatives.stream().map(this::read).toList());
    }

    // A member of an enumeration cannot be judged, and with it the whole.
    private static ParameterType literal(List<String> arguments) {
        var values = new ArrayList<Object>();
        var isNullable = false;
        for (var argument : arguments) {
            var value = constant(argument);
            if (value == null && !argument.equals("None")) {
                return new ParameterType.Unknown();
            }
            isNullable |= value == null;
            if (value != null) {
                values.add(value);
            }
        }
        var choice = new ParameterType.Choice(values);
        return isNullable ? new ParameterType.Either(List.of(choice, new ParameterType.Nothing())) : choice;
    }

    /// The value of a Python constant: a text, a whole number of any size, a boolean; null for anything else.
    static @Nullable Object constant(String python) {
        var quoted = QUOTED.matcher(python.strip());
        if (quoted.matches()
                && !quoted.group(2).contains("\\")
                && !quoted.group(2).contains(quoted.group(1))) {
            return quoted.group(2);
        }
        return switch (python.strip()) {
            case "True" -> true;
            case "False" -> false;
            case String number when WHOLE.matcher(number).matches() -> new BigInteger(number.replace("_", ""));
            default -> null;
        };
    }

    /// Whether each bracket in a text has its other one in it.
    static boolean isBalanced(String text) {
        var depths = depths(text);
        return IntStream.of(depths).allMatch(depth -> depth >= 0) && (text.isEmpty() || depths[text.length() - 1] == 0);
    }

    /// In how many brackets a text is after each of its characters, below zero where more were closed than opened; the
    /// largest number there is where it is in quotes.
    private static int[] depths(String text) {
        var depths = new int[text.length()];
        var depth = 0;
        var quote = '\0';
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if ("[({".indexOf(c) >= 0) {
                depth++;
            } else if ("])}".indexOf(c) >= 0) {
                depth--;
            }
            depths[i] = quote == '\0' ? depth : Integer.MAX_VALUE;
        }
        return depths;
    }

    /// The last part of a dotted name.
    static String last(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1).strip();
    }

    /// The parts of a text between separators that are in no brackets and no quotes.
    static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        var depths = depths(text);
        var start = 0;
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == separator && depths[i] == 0) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        var rest = text.substring(start).strip();
        if (!rest.isEmpty() || parts.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }
}

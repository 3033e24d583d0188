package headwater.app.launch;

import headwater.flow.Message;

/// What a parameter takes, in the few words below its name. The arguments are named in order.
enum TypeLabel {
    TEXT,
    SECRET,
    PATH,
    DATE,
    DATE_AND_TIME,
    TIME,
    DURATION,
    UUID,
    WHOLE,
    DECIMAL,
    FLAG,
    NOTHING,
    /// The number of values.
    ONE_OF,
    LIST,
    /// What each item is.
    LIST_OF,
    OBJECT,
    /// What each value is.
    OBJECT_OF,
    /// The name of a model, the number of its fields.
    MODEL,
    /// Two of these.
    EITHER,
    ANY,
    /// The annotation.
    WRITTEN,
    /// What it takes.
    REQUIRED;

    /// What a field takes, and whether it must be given. A type that is not known is called as it is written.
    static Message of(ParameterField field) {
        var type =
                field.type() instanceof ParameterType.Unknown && !field.hint().isEmpty()
                        ? Message.of(TypeLabel.WRITTEN, field.hint())
                        : of(field.type());
        return field.required() ? Message.of(TypeLabel.REQUIRED, type) : type;
    }

    private static Message of(ParameterType type) {
        return switch (type) {
            case ParameterType.Text(var form) -> Message.of(of(form));
            case ParameterType.Whole _ -> Message.of(TypeLabel.WHOLE);
            case ParameterType.Decimal _ -> Message.of(TypeLabel.DECIMAL);
            case ParameterType.Flag _ -> Message.of(TypeLabel.FLAG);
            case ParameterType.Nothing _ -> Message.of(TypeLabel.NOTHING);
            case ParameterType.Choice(var values) -> Message.of(TypeLabel.ONE_OF, values.size());
            case ParameterType.Items(ParameterType.Unknown _) -> Message.of(TypeLabel.LIST);
            case ParameterType.Items(var of) -> Message.of(TypeLabel.LIST_OF, of(of));
            case ParameterType.Entries(ParameterType.Unknown _) -> Message.of(TypeLabel.OBJECT);
            case ParameterType.Entries(var of) -> Message.of(TypeLabel.OBJECT_OF, of(of));
            case ParameterType.Model(var name, var fields) -> Message.of(TypeLabel.MODEL, name, fields.size());
            case ParameterType.Either(var types) ->
                types.stream()
                        .map(TypeLabel::of)
                        .distinct()
                        .reduce((one, other) -> Message.of(TypeLabel.EITHER, one, other))
                        .orElseThrow();
            case ParameterType.Unknown _ -> Message.of(TypeLabel.ANY);
        };
    }

    private static TypeLabel of(LaunchReason form) {
        return switch (form) {
            case SECRET -> TypeLabel.SECRET;
            case PATH -> TypeLabel.PATH;
            case DATE -> TypeLabel.DATE;
            case DATE_AND_TIME -> TypeLabel.DATE_AND_TIME;
            case START_TIME, TIME -> TypeLabel.TIME;
            case DURATION -> TypeLabel.DURATION;
            case UUID -> TypeLabel.UUID;
            default -> TypeLabel.TEXT;
        };
    }
}

package headwater.flow.export.yaml;

/// Why a YAML file cannot be read; the arguments are named in order.
public enum YamlReason {
    /// The line, from 1, and what the parser says.
    NOT_YAML_AT,
    /// What the parser says.
    NOT_YAML,
    /// What the parser says.
    UNREADABLE,
    /// The line at which it begins.
    SECOND_DOCUMENT
}

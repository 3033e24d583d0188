package headwater.flow;

/// One name that an import at module level binds: `local` means `origin`, as `t` for `prefect.task`.
public record ImportedName(String local, String origin, Span span) {}

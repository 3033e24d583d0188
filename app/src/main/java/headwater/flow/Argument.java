package headwater.flow;

import org.jspecify.annotations.Nullable;

/// One argument of a call.
///
/// `port` is the parameter it reaches, or its position from 0 when the definition is out of sight;
/// `keyword` is the name written before `=`; `span` covers keyword and value, `value` the expression
/// without `unmapped(...)` or `allow_failure(...)`, whose name is `wrapper`.
public record Argument(
        String port,
        @Nullable String keyword,
        Binding binding,
        @Nullable String wrapper,
        Span span,
        Span value) {}

package headwater.flow;

/// One keyword of a decorator or of `with_options`, as `retries=3`; `literal` says whether a form can
/// edit the value.
public record Option(String name, String value, boolean literal, Span span, Span valueSpan) {}

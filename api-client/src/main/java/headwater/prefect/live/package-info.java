/// Live feeds of events and log lines over the server's WebSockets. They connect again by themselves. A feed is a
/// hint: the server drops what a subscriber does not take at once, without a sign, so REST stays the truth.
@NullMarked
package headwater.prefect.live;

import org.jspecify.annotations.NullMarked;

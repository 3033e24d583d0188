/// A Prefect 3 server as Java sees it: blocking REST calls and live feeds. No JavaFX.
@NullMarked
package headwater.prefect;

import org.jspecify.annotations.NullMarked;

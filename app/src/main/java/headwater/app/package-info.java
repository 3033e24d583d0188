/// The program: its entry point and the one place where long-lived objects are made.
@NullMarked
package headwater.app;

import org.jspecify.annotations.NullMarked;

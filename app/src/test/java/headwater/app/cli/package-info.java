/// What the commands promise to scripts: exit codes, messages, and nothing but the answer on standard output.
@NullMarked
package headwater.app.cli;

import org.jspecify.annotations.NullMarked;

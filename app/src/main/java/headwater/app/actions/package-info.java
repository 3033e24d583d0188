/// What can be done with a flow run on its server: when it is possible, what it does, and doing it.
@NullMarked
package headwater.app.actions;

import org.jspecify.annotations.NullMarked;

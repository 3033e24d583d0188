/// One run as a value: a fold over changes, matched to the cards of the plan. Pure: no toolkit, no I/O, no clock.
@NullMarked
package headwater.app.run;

import org.jspecify.annotations.NullMarked;

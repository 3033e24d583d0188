/// Code that breaks each rule, to show that the rules would notice.
@NullMarked
package headwater.prefect.architecture.bad;

import org.jspecify.annotations.NullMarked;

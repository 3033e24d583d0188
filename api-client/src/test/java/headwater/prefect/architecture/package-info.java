/// The rules of the client's code as tests.
@NullMarked
package headwater.prefect.architecture;

import org.jspecify.annotations.NullMarked;

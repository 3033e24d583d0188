/// What a Prefect server reports: immutable records that tolerate absent, null and unknown fields, as servers of
/// different versions leave out and add some.
@NullMarked
package headwater.prefect.model;

import org.jspecify.annotations.NullMarked;

/// What to ask a Prefect server for. Each filter starts from `any()` and is narrowed by methods; each condition
/// that is not set is left out of the request.
@NullMarked
package headwater.prefect.filter;

import org.jspecify.annotations.NullMarked;

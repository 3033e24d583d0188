/// YAML that people write, read with the place of each node, and changed by splices: what is not changed stays
/// byte for byte.
@NullMarked
package headwater.flow.export.yaml;

import org.jspecify.annotations.NullMarked;

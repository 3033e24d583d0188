/// Bad code on purpose: each class breaks one rule, so that the rule is seen to fail.
@NullMarked
package headwater.app.seeded.other;

import org.jspecify.annotations.NullMarked;

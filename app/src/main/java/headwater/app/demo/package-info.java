/// The demo: the main job on the sample flow, played in a real window, with pictures of each stage.
@NullMarked
package headwater.app.demo;

import org.jspecify.annotations.NullMarked;

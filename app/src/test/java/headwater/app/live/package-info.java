/// The main job on the real thing: a real window moved by real mouse and key events, a real Prefect server and
/// worker. What the window shows at the end is compared with what the server's REST API says.
@NullMarked
package headwater.app.live;

import org.jspecify.annotations.NullMarked;

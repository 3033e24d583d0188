package headwater.app.shell;

import java.util.List;

/// The commands of one menu.
///
/// @param name what the menu is called
/// @param commands its commands, in order
record CommandGroup(String name, List<Command> commands) {
    CommandGroup {
        commands = List.copyOf(commands);
    }
}

/// A layout for diagrams that are read: items in the order given are set in rows, like words in text, and wires run
/// in the lanes between them. Pure; no toolkit.
///
/// A diagram is a tree of blocks of items. [Forms] finds the sizes that each item can have, [RowBreaks] where a block
/// of a given width breaks into rows, [PageWidth] the width at which the whole fits its page best. [Sheet] then holds
/// the places, [Channels] the lanes as a graph, [Router] the lanes that each wire takes, [Tracks] its track in each.
@NullMarked
package headwater.graph.layout.rows;

import org.jspecify.annotations.NullMarked;

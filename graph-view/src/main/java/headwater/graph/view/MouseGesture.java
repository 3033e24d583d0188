package headwater.graph.view;

/// What the mouse and the touchpad do on a [GraphView], in words for a person.
public enum MouseGesture {
    SELECT("Click", "Select; with Shift or Ctrl one more"),
    BAND("Drag from empty ground", "Select with a rectangle"),
    OPEN("Double-click a card", "Open it"),
    FOLD("Click the arrow of a card or a block", "Open or close it in its place"),
    RENAME("Double-click the name of a card", "Rename it in place"),
    NOTE("Double-click a caption", "Change the note, which is a comment"),
    ADD("Double-click empty ground", "Add there"),
    MOVE("Drag a card", "Move it to another place in order"),
    CONNECT("Drag from an output to a card", "Draw a wire"),
    ADD_WIRED("Drop a wire on empty ground", "Add what takes it"),
    REWIRE("Drag the end of a wire", "Connect it elsewhere; on nothing, disconnect"),
    CUT("Drag with Alt, or with Ctrl and the right button", "Cut the wires on the way"),
    INSERT("Click the plus on a wire", "Insert there"),
    DROP("Drag from the palette", "Add there, also onto a wire"),
    MENU("Right-click", "Menu"),
    PAN("Drag with the right or middle button, or scroll", "Move the drawing"),
    ZOOM("Ctrl and scroll, or pinch", "Zoom at the pointer");

    private final String how;
    private final String meaning;

    MouseGesture(String how, String meaning) {
        this.how = how;
        this.meaning = meaning;
    }

    /// What the hand does.
    public String how() {
        return how;
    }

    /// What comes of it.
    public String meaning() {
        return meaning;
    }
}

package headwater.app.lists;

/// What a list says of itself.
///
/// @param one what one row is, such as `deployment`
/// @param several what some are
/// @param prompt what can be searched for
/// @param nothing that there are none, and how to make one
public record RowsText(String one, String several, String prompt, String nothing) {
    String count(int rows) {
        return rows == 1 ? "1 " + one : rows + " " + several;
    }
}

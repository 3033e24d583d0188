package headwater.flow.edit;

/// Parts of Python names.
final class Words {
    private Words() {}

    static String last(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }
}

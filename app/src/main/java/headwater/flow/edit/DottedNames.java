package headwater.flow.edit;

/// Parts of Python names.
final class DottedNames {
    private DottedNames() {}

    static String last(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }
}

package headwater.flow;

/// The syntax tree that a document was read from, kept so that the next edit or reading starts from it.
///
/// What is in it is the reader's own affair. Immutable; two trees of the same text are equal.
public interface SyntaxTree {
    /// The text of the tree.
    Source source();
}

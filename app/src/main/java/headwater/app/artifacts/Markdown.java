package headwater.app.artifacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// Markdown as a list of what is shown one below the other. Pictures and links are words with their address: nothing is
/// fetched.
final class Markdown {
    private static final Parser PARSER =
            Parser.builder().extensions(Set.of(TablesExtension.create())).build();

    private Markdown() {}

    /// A part of a text. Names in its words are between backticks.
    sealed interface Block {}

    /// A heading.
    record Title(String words) implements Block {}

    /// A paragraph.
    record Words(String words) implements Block {}

    /// An item of a list.
    record Item(String words) implements Block {}

    /// Text that is shown as it is.
    record Verbatim(String text) implements Block {}

    /// A table, its head first.
    record Table(List<List<String>> rows) implements Block {
        Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// Reads a text; any text is Markdown.
    static List<Block> parse(String text) {
        var blocks = new Blocks();
        PARSER.parse(text).accept(blocks);
        return List.copyOf(blocks.found);
    }

    private static final class Blocks extends AbstractVisitor {
        private final List<Block> found = new ArrayList<>();

        @Override
        public void visit(Heading heading) {
            found.add(new Title(words(heading)));
        }

        @Override
        public void visit(Paragraph paragraph) {
            var words = words(paragraph);
            found.add(paragraph.getParent() instanceof ListItem ? new Item(words) : new Words(words));
        }

        @Override
        public void visit(FencedCodeBlock code) {
            found.add(new Verbatim(code.getLiteral().stripTrailing()));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            found.add(new Verbatim(code.getLiteral().stripTrailing()));
        }

        @Override
        public void visit(HtmlBlock html) {
            found.add(new Verbatim(html.getLiteral().stripTrailing()));
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                var rows = new Rows();
                block.accept(rows);
                found.add(new Table(rows.found));
            } else {
                visitChildren(block);
            }
        }
    }

    private static final class Rows extends AbstractVisitor {
        private final List<List<String>> found = new ArrayList<>();

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                found.add(new ArrayList<>());
            }
            if (node instanceof TableCell) {
                found.getLast().add(words(node));
            } else {
                visitChildren(node);
            }
        }
    }

    private static String words(Node node) {
        var inline = new Inline();
        inline.visitChildren(node);
        return inline.words.toString().strip();
    }

    private static final class Inline extends AbstractVisitor {
        private final StringBuilder words = new StringBuilder();

        @Override
        protected void visitChildren(Node parent) {
            super.visitChildren(parent);
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append('`').append(code.getLiteral()).append('`');
        }

        @Override
        public void visit(SoftLineBreak soft) {
            words.append(' ');
        }

        @Override
        public void visit(HardLineBreak hard) {
            words.append('\n');
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            words.append(" (").append(link.getDestination()).append(')');
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            words.append(" (").append(image.getDestination()).append(')');
        }
    }
}

package headwater.flow.python;

import headwater.flow.Message;
import headwater.flow.ReadReason;
import headwater.flow.SyntaxProblem;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the grammar takes and Python does not, as CPython's parser, its compiler and its table of symbols refuse it.
/// An edit that leaves such a text would leave a file that cannot be run.
final class SyntaxRules {
    private static final Pattern INTEGER = Pattern.compile(
            "0[xX](_?[0-9a-fA-F])+|0[oO](_?[0-7])+|0[bB](_?[01])+|0(_?0)*|[1-9](_?[0-9])*|[0-9](_?[0-9])*[jJ]");
    // Every name of a file is looked at with each re-reading of it.
    private static final Map<Integer, List<String>> KEYWORDS =
            Keywords.ALL.stream().collect(Collectors.groupingBy(String::length));

    private SyntaxRules() {}

    /// What is wrong with a node itself, without those below it; null for nothing, as of most nodes of each re-reading.
    static @Nullable SyntaxProblem check(Syntax node) {
        return switch (node.type()) {
            case "block" -> block(node);
            case "module", "decorated_definition" -> indentation(node);
            case "if_statement", "while_statement" -> clauses(node);
            case "for_statement" ->
                isAsync(node) && !isInAsync(node) ? problem(node, ReadReason.NOT_ASYNC, "async for") : clauses(node);
            case "with_statement" ->
                isAsync(node) && !isInAsync(node) ? problem(node, ReadReason.NOT_ASYNC, "async with") : null;
            case "await" -> isInAsync(node) ? null : problem(node, ReadReason.NOT_ASYNC, "await");
            case "try_statement" -> handlers(node);
            case "argument_list" -> arguments(node);
            case "parameters", "lambda_parameters" -> parameters(node);
            case "type_parameter" -> typeParameters(node);
            case "break_statement", "continue_statement" ->
                isInLoop(node) ? null : problem(node, ReadReason.NOT_IN_LOOP, node.text());
            case "return_statement" ->
                function(node) == null ? problem(node, ReadReason.NOT_IN_FUNCTION, "return") : null;
            case "wildcard_import" ->
                function(node) == null ? null : problem(node, ReadReason.NOT_IN_MODULE, "import *");
            case "print_statement" -> problem(node, ReadReason.PYTHON_2, "print");
            case "exec_statement" -> problem(node, ReadReason.PYTHON_2, "exec");
            case "integer" ->
                INTEGER.matcher(node.text()).matches() ? null : problem(node, ReadReason.NOT_A_NUMBER, node.text());
            case "identifier" -> isKeyword(node) ? problem(node, ReadReason.SYNTAX_NEAR, node.text()) : null;
            case "string" -> bytes(node);
            default -> null;
        };
    }

    private static boolean isKeyword(Syntax name) {
        for (var keyword : KEYWORDS.getOrDefault(name.end() - name.start(), List.of())) {
            if (name.source().has(keyword, name.start(), name.end())) {
                return true;
            }
        }
        return false;
    }

    private static SyntaxProblem problem(Syntax node, ReadReason reason, Object... arguments) {
        return new SyntaxProblem(node.span(), Message.of(reason, arguments));
    }

    private static @Nullable SyntaxProblem block(Syntax block) {
        var around = block.parent();
        if (block.parts().isEmpty() && around != null) {
            var header = block.source().span(around.start(), Math.max(around.start(), block.start()));
            return new SyntaxProblem(header, Message.of(ReadReason.NO_BODY));
        }
        return indentation(block);
    }

    private static boolean isAsync(Syntax node) {
        return node.first("async") != null;
    }

    /// The function, or the expression that is one, that a node is evaluated in: of the default of a parameter not the
    /// one that has it. Null for none.
    private static @Nullable Syntax function(Syntax node) {
        var from = node;
        for (var at = node.parent(); at != null; at = at.parent()) {
            if (at.is("class_definition") && from.is("block")) {
                return null;
            }
            boolean isInside = at.is("function_definition") && from.is("block");
            boolean isExpression = at.is("generator_expression") || (at.is("lambda") && !from.is("lambda_parameters"));
            if (isInside || isExpression) {
                return at;
            }
            from = at;
        }
        return null;
    }

    /// A generator that waits is asynchronous by that.
    private static boolean isInAsync(Syntax node) {
        var function = function(node);
        return function != null && (isAsync(function) || function.is("generator_expression"));
    }

    private static boolean isInLoop(Syntax node) {
        var from = node;
        for (var at = node.parent(); at != null; at = at.parent()) {
            if (at.is("for_statement", "while_statement") && from.is("block")) {
                return true;
            }
            if (at.is("function_definition", "class_definition")) {
                return false;
            }
            from = at;
        }
        return false;
    }

    private static @Nullable SyntaxProblem bytes(Syntax string) {
        var start = string.first("string_start");
        boolean isBytes =
                start != null && (start.text().contains("b") || start.text().contains("B"));
        return isBytes && !StandardCharsets.US_ASCII.newEncoder().canEncode(string.text())
                ? problem(string, ReadReason.BYTES_NOT_ASCII)
                : null;
    }

    /// A parameter without a default cannot follow one with a default, except after `*`; no name can be there twice.
    private static @Nullable SyntaxProblem parameters(Syntax list) {
        var names = new HashSet<String>();
        boolean hasDefault = false;
        boolean isAfterStar = false;
        boolean isAfterAll = false;
        for (var part : list.parts()) {
            if (part.is("tuple_pattern")) {
                return problem(part, ReadReason.PYTHON_2, part.text());
            }
            var named = part.child("name") == null ? part.find(each -> each.is("identifier")) : part.child("name");
            if (isAfterAll || (named != null && !names.add(named.text()))) {
                return problem(part, ReadReason.PARAMETERS);
            }
            boolean isTyped = part.is("typed_parameter");
            isAfterAll = isOf(part, isTyped, "dictionary_splat_pattern");
            isAfterStar |= part.is("keyword_separator") || isOf(part, isTyped, "list_splat_pattern");
            boolean isOptional = part.is("default_parameter", "typed_default_parameter");
            boolean isPlain = part.is("identifier") || (isTyped && !isAfterAll && !isAfterStar);
            if (isPlain && hasDefault && !isAfterStar) {
                return problem(part, ReadReason.PARAMETERS);
            }
            hasDefault |= isOptional;
        }
        return null;
    }

    /// A type parameter without a default cannot follow one with a default.
    private static @Nullable SyntaxProblem typeParameters(Syntax list) {
        boolean hasDefault = false;
        for (var part : list.parts()) {
            boolean isOptional = TypeDefaults.has(part);
            if (hasDefault && !isOptional) {
                return problem(part, ReadReason.PARAMETERS);
            }
            hasDefault = isOptional;
        }
        return null;
    }

    private static boolean isOf(Syntax part, boolean isTyped, String type) {
        return part.is(type) || (isTyped && part.first(type) != null);
    }

    private static @Nullable SyntaxProblem handlers(Syntax statement) {
        boolean isHandled = false;
        boolean isCaught = false;
        for (var clause : statement.parts()) {
            boolean isExcept = clause.is("except_clause");
            if (isExcept && isCaught) {
                return problem(clause, ReadReason.EXCEPT_AFTER_ALL);
            }
            isCaught |= isExcept && clause.parts().size() == 1;
            isHandled |= isExcept || clause.is("except_group_clause", "finally_clause");
        }
        return isHandled ? clauses(statement) : problem(statement, ReadReason.NO_HANDLER);
    }

    /// Clauses begin in the column of their statement.
    private static @Nullable SyntaxProblem clauses(Syntax statement) {
        var expected = indent(statement);
        for (var clause : statement.parts()) {
            boolean isClause = clause.is("elif_clause", "else_clause", "except_clause", "except_group_clause")
                    || clause.is("finally_clause");
            var indent = isClause ? indent(clause) : expected;
            if (expected != null && indent != null && !expected.equals(indent)) {
                return problem(clause, ReadReason.INDENTATION);
            }
        }
        return null;
    }

    /// The blanks before a node that is the first of its line, null where it is not.
    private static @Nullable String indent(Syntax node) {
        var source = node.source();
        int line = source.lineOf(node.start());
        var indent = source.indent(line);
        return source.indentStart(line) + indent.length() == node.start() ? indent : null;
    }

    /// No plain argument follows a keyword, and no keyword is there twice.
    private static @Nullable SyntaxProblem arguments(Syntax list) {
        var keywords = new HashSet<String>();
        boolean afterUnpacking = false;
        for (var part : list.parts()) {
            var name = part.is("keyword_argument") ? part.child("name") : null;
            boolean isPlain = !part.is("keyword_argument", "dictionary_splat", "list_splat");
            boolean isLate = isPlain && (afterUnpacking || !keywords.isEmpty());
            boolean isTwice = name != null && !keywords.add(name.text());
            if (isTwice) {
                return problem(part, ReadReason.KEYWORD_REPEATED);
            }
            if (isLate || (part.is("list_splat") && afterUnpacking)) {
                return problem(part, ReadReason.ARGUMENT_AFTER_KEYWORD);
            }
            afterUnpacking |= part.is("dictionary_splat");
        }
        return null;
    }

    /// The statements of one block, and decorators, begin in one column.
    private static @Nullable SyntaxProblem indentation(Syntax block) {
        var expected = block.is("module") ? "" : null;
        for (var statement : block.parts()) {
            var before = statement.isError() ? null : indent(statement);
            if (before == null) {
                continue;
            }
            if (expected == null) {
                expected = before;
            } else if (!expected.equals(before)) {
                return problem(statement, ReadReason.INDENTATION);
            }
        }
        return null;
    }
}

package it.sportello.knowledge.exchange.table;

import it.sportello.core.message.Words;
import it.sportello.knowledge.exchange.remark.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The texts of cells, clean and harmless. A spreadsheet takes a text that begins with one of these signs for a formula,
 * and a formula may fetch and send; so on the way out an apostrophe stands before it, and on the way in that one goes.
 */
final class Cells {
    private static final String SIGNS = "[=+\\-@\\t＝＋－＠]";
    private static final Pattern RISKY = Pattern.compile("(?s)'*" + SIGNS + ".*");
    private static final Pattern DEFUSED = Pattern.compile("(?s)'+" + SIGNS + ".*");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=@＝＠].*");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    private final List<Remark> remarks = new ArrayList<>();

    /** A text as it may be written into a table. */
    static String defused(String text) {
        return RISKY.matcher(text).matches() ? "'" + text : text;
    }

    /** A text as it came from a table; what looks like a formula is remarked, once for each line. */
    String read(int line, String raw) {
        String text = new Words(LINE_END.matcher(raw).replaceAll("\n")).value().strip();
        if (DEFUSED.matcher(text).matches()) {
            return text.substring(1);
        }
        if (FORMULA.matcher(text).matches()) {
            remark(Remark.of(line, Remark.Kind.FORMULA_TEXT, text));
        }
        return text;
    }

    void remark(Remark remark) {
        boolean said = Optional.of(remarks)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1))
                .filter(last -> last.line() == remark.line() && last.kind() == remark.kind())
                .isPresent();
        if (!said) {
            remarks.add(remark);
        }
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}

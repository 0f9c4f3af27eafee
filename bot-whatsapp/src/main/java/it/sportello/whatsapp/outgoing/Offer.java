package it.sportello.whatsapp.outgoing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import it.sportello.core.message.ReplyOption;
import it.sportello.whatsapp.wire.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The options of a message: up to three become buttons, up to ten a list that opens, and more than that are only told,
 * with numbers. What is too long for a button is told as well, or nobody would know what the button means.
 */
final class Offer {
    /** A word of most languages: a channel does not know which one is spoken. */
    static final String MENU = "Menu";

    private static final int BUTTONS = 3;
    private static final int ROWS = 10;
    private static final int BUTTON_TITLE = 20;
    private static final int ROW_TITLE = 24;
    private static final int ROW_DESCRIPTION = 72;

    private final List<ReplyOption> options;

    Offer(List<ReplyOption> options) {
        Set<String> tokens = new HashSet<>();
        this.options =
                options.stream().filter(option -> tokens.add(option.token())).toList();
    }

    boolean canBePressed() {
        return !options.isEmpty() && options.size() <= ROWS;
    }

    /** The options as a numbered list, where buttons or rows cannot say them in full; empty otherwise. */
    List<String> told() {
        boolean tooMany = options.size() > ROWS;
        boolean tooLong = options.size() <= BUTTONS
                && options.stream().anyMatch(option -> Titles.label(option).length() > BUTTON_TITLE);
        return tooMany || tooLong ? List.of(numbered()) : List.of();
    }

    private String numbered() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < options.size(); i++) {
            list.append(i == 0 ? "" : "\n").append(i + 1).append(". ");
            list.append(Literal.of(Titles.label(options.get(i))));
        }
        return list.toString();
    }

    /** The member {@code interactive} of a message whose body is the text. */
    ObjectNode interactive(String text) {
        ObjectNode interactive = Json.object();
        interactive.put("type", options.size() <= BUTTONS ? "button" : "list");
        interactive.putObject("body").put("text", text);
        ObjectNode action = interactive.putObject("action");
        if (options.size() <= BUTTONS) {
            addButtons(action.putArray("buttons"));
        } else {
            action.put("button", MENU);
            addRows(action.putArray("sections").addObject().putArray("rows"));
        }
        return interactive;
    }

    private void addButtons(ArrayNode buttons) {
        List<String> titles = Titles.of(options, BUTTON_TITLE);
        for (int i = 0; i < titles.size(); i++) {
            ObjectNode button = buttons.addObject().put("type", "reply");
            button.putObject("reply").put("id", options.get(i).token()).put("title", titles.get(i));
        }
    }

    private void addRows(ArrayNode rows) {
        List<String> titles = Titles.of(options, ROW_TITLE);
        for (int i = 0; i < titles.size(); i++) {
            ObjectNode row = rows.addObject().put("id", options.get(i).token()).put("title", titles.get(i));
            String label = Titles.label(options.get(i));
            String rest = label.substring(Titles.cut(label, ROW_TITLE)).strip();
            if (!rest.isEmpty()) {
                row.put("description", Titles.shortened(rest, ROW_DESCRIPTION));
            }
        }
    }
}

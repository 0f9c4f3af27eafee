package it.sportello.desk.ticket;

import it.sportello.core.counter.Line;
import it.sportello.core.counter.Tried;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Content;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.desk.attachment.FileView;
import it.sportello.desk.page.Moments;
import it.sportello.desk.page.SafeMarkdown;
import it.sportello.desk.page.Texts;
import it.sportello.desk.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A conversation as staff read it: who spoke, when, what, and what the bot made of it. */
final class Lines {
    private final Map<Long, Tried> tried;

    Lines(List<Tried> tried) {
        this.tried = tried.stream().collect(Collectors.toMap(Tried::cursor, Function.identity(), (one, other) -> one));
    }

    List<Map<String, Object>> of(List<Line> lines, Visit visit, Moments moments) {
        return lines.stream().map(line -> one(line, visit, moments)).toList();
    }

    /** Up to where a reader of these lines has seen. */
    static long cursor(List<Line> lines, long otherwise) {
        return lines.isEmpty() ? otherwise : lines.get(lines.size() - 1).cursor();
    }

    private Map<String, Object> one(Line line, Visit visit, Moments moments) {
        Texts texts = visit.texts();
        Map<String, Object> model = new HashMap<>(line.fold(heard -> heard(heard, texts), said -> said(said, texts)));
        model.put("time", moments.time(line.at(), visit.now(), texts));
        return model;
    }

    private Map<String, Object> heard(Line.Heard line, Texts texts) {
        Map<String, Object> model = new HashMap<>();
        model.put("by", "citizen");
        model.put("speaker", texts.say("line.citizen"));
        model.put("text", words(line.content(), texts));
        Optional.ofNullable(tried.get(line.cursor()))
                .filter(made -> isTyped(line.content()))
                .ifPresent(made -> model.putAll(made(made, texts)));
        return model;
    }

    /** The label of a pressed button was understood by nobody. */
    private static boolean isTyped(Content content) {
        return content.fold(
                text -> true,
                choice -> false,
                command -> false,
                other -> !other.caption().isBlank());
    }

    private static Map<String, Object> made(Tried made, Texts texts) {
        String key =
                "people.tried." + made.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> articles = made.articles().stream().map(ArticleId::value).toList();
        return Map.of("tried", texts.say(key, made.confidence()), "articles", articles);
    }

    private static String words(Content content, Texts texts) {
        return content.fold(
                text -> text.words().value(),
                choice -> texts.say("line.choice", choice.label().value()),
                command -> ("/" + command.name() + " " + command.argument().value()).strip(),
                other -> (texts.say("line." + other.kind().name().toLowerCase(Locale.ROOT)) + " "
                                + other.caption().value())
                        .strip());
    }

    private static Map<String, Object> said(Line.Said line, Texts texts) {
        boolean bot = line.message().speaker() == Speaker.BOT;
        Map<String, Object> model = new HashMap<>();
        model.put("by", bot ? "bot" : "person");
        model.put("speaker", texts.say(bot ? "line.bot" : "line.person"));
        model.put("html", SafeMarkdown.render(line.message().text()));
        model.put("files", FileView.of(line.message().attachments()));
        line.trouble().ifPresent(trouble -> model.put("trouble", Trouble.inWords(trouble, texts)));
        return model;
    }
}

package it.sportello.server.group;

import it.sportello.core.counter.Line;
import it.sportello.core.counter.Tried;
import it.sportello.core.learning.Discretion;
import it.sportello.core.message.Content;
import it.sportello.core.message.OutgoingMessage.Speaker;
import it.sportello.core.message.ReplyOption;
import it.sportello.core.staffgroup.StaffAnswer;
import it.sportello.core.staffgroup.StaffTopic.Waiting;
import it.sportello.core.ticket.Passing;
import it.sportello.core.ticket.Step;
import it.sportello.core.ticket.Ticket;
import it.sportello.desk.page.PlainText;
import it.sportello.desk.page.Texts;
import it.sportello.desk.ticket.StepWords;
import it.sportello.telegram.StaffGroupCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said in a topic, in words. Nothing in it is formatted: it quotes citizens. */
final class TopicText {
    private static final int LONGEST_QUESTION = 80;

    /** One long line must not push the others out of a message. */
    private static final int LONGEST_LINE = 1_200;

    private final String desk;

    /** @param desk the address of the staff's pages, without a slash at its end */
    TopicText(String desk) {
        this.desk = Objects.requireNonNull(desk, "desk");
    }

    /** What stands in the list of topics and on locked screens: without what tells who somebody is. */
    static String title(TopicNews news) {
        Ticket ticket = news.ticket();
        String question = Discretion.mask(ticket.question().value())
                .replaceAll("\\s+", " ")
                .strip();
        String said = question.isEmpty() ? reason(news) : shortened(question, LONGEST_QUESTION);
        return shortened("#" + ticket.id() + " " + said, StaffGroupCalls.LONGEST_TITLE);
    }

    static List<ReplyOption> buttons(Texts texts) {
        return List.of(
                new ReplyOption("staff:take", texts.say("staffgroup.button.take")),
                new ReplyOption("staff:bot", texts.say("staffgroup.button.bot")),
                new ReplyOption("staff:close", texts.say("staffgroup.button.close")));
    }

    /** All that is new as one message: where it would be too long, its beginning is left out. */
    String of(TopicNews news) {
        List<String> blocks = new ArrayList<>();
        if (news.isFirst()) {
            blocks.add(head(news));
        }
        news.happened().lines().forEach(line -> line(line, news).ifPresent(blocks::add));
        news.happened().steps().forEach(step -> blocks.add(step(step, news)));
        news.trouble().ifPresent(why -> blocks.add(news.texts().say("staffgroup.trouble", trouble(why, news.texts()))));
        news.topic().answers().stream()
                .map(Waiting::answer)
                .flatMap(answer -> answer(answer, news).stream())
                .forEach(blocks::add);
        if (news.isFirst()) {
            blocks.add(news.texts().say("staffgroup.how"));
        }
        return fitting(blocks);
    }

    /** The first and the last say most: what does not fit is left out behind the first. */
    private static String fitting(List<String> blocks) {
        List<String> kept = new ArrayList<>(blocks);
        while (length(kept) > StaffGroupCalls.LONGEST_TEXT && kept.size() > 2) {
            kept.remove(1);
        }
        String text = String.join("\n\n", kept);
        return shortened(text, StaffGroupCalls.LONGEST_TEXT);
    }

    private static int length(List<String> blocks) {
        return blocks.stream().mapToInt(block -> block.length() + 2).sum();
    }

    private String head(TopicNews news) {
        Ticket ticket = news.ticket();
        String office = ticket.office()
                .flatMap(id -> news.house().offices().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst())
                .map(one -> " · " + one.name(news.texts().language()))
                .orElse("");
        String urgent = ticket.urgent() ? news.texts().say("staffgroup.urgent") + "\n" : "";
        return urgent
                + news.texts().say("staffgroup.head", String.valueOf(ticket.id()), channel(news) + office)
                + "\n" + reason(news)
                + "\n" + desk + "/desk/tickets/" + ticket.id();
    }

    private static String channel(TopicNews news) {
        Texts texts = news.texts();
        String name = news.ticket().conversation().channel().value();
        return texts.has("channel." + name) ? texts.say("channel." + name) : name;
    }

    private static String reason(TopicNews news) {
        return news.texts().say("reason." + key(news.ticket().reason()));
    }

    private static Optional<String> line(Line line, TopicNews news) {
        return line.fold(heard -> Optional.of(heard(heard, news)), said -> said(said, news));
    }

    private static String heard(Line.Heard line, TopicNews news) {
        String words =
                news.texts().say("line.citizen") + ": " + shortened(words(line.content(), news.texts()), LONGEST_LINE);
        return news.happened().tried().stream()
                .filter(made -> made.cursor() == line.cursor())
                .findFirst()
                .map(made -> words + "\n(" + tried(made, news.texts()) + ")")
                .orElse(words);
    }

    private static String tried(Tried made, Texts texts) {
        String articles = made.articles().stream().map(id -> id.value()).collect(Collectors.joining(", "));
        return (texts.say("people.tried." + key(made.outcome()), made.confidence()) + " " + articles).strip();
    }

    private static String words(Content content, Texts texts) {
        return content.fold(
                text -> text.words().value(),
                choice -> texts.say("line.choice", choice.label().value()),
                command -> ("/" + command.name() + " " + command.argument().value()).strip(),
                other -> (texts.say("line." + key(other.kind())) + " "
                                + other.caption().value())
                        .strip());
    }

    /** What a colleague wrote here stands here already: that it is on its way is all that is missing. */
    private static Optional<String> said(Line.Said line, TopicNews news) {
        boolean bot = line.message().speaker() == Speaker.BOT;
        String text = line.message().text().value();
        boolean fromHere = !bot
                && news.topic().answers().stream()
                        .map(Waiting::answer)
                        .anyMatch(answer -> answer.kind() == StaffAnswer.Kind.SENT && text.contains(answer.about()));
        return fromHere
                ? Optional.empty()
                : Optional.of(news.texts().say(bot ? "line.bot" : "line.person") + ": "
                        + shortened(PlainText.of(line.message().text()), LONGEST_LINE));
    }

    private static String step(Step step, TopicNews news) {
        String by = step.by().map(news.house()::name).orElse("");
        String to = step.passing()
                .map(Passing::to)
                .map(whom -> whom.fold(
                        colleague -> news.house().name(colleague.who()),
                        office -> office.office().value()))
                .orElse("");
        String what = news.texts()
                .say(
                        StepWords.key(step),
                        by,
                        step.other().map(other -> "#" + other).orElse(to));
        return "• " + what;
    }

    private static String trouble(String why, Texts texts) {
        return texts.has("trouble." + why) ? texts.say("trouble." + why) : texts.say("trouble.other", why);
    }

    private static Optional<String> answer(StaffAnswer answer, TopicNews news) {
        return Optional.of(news.texts().say("staffgroup.answer." + key(answer.kind()), answer.about()));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int hard = longest - 1;
        int space = text.lastIndexOf(' ', hard);
        int end = space > longest / 2 ? space : hard;
        int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole).stripTrailing() + "…";
    }
}

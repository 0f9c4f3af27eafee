package it.sportello.desk.trial;

import it.sportello.core.knowledge.Answer;
import it.sportello.core.knowledge.KnowledgeBase;
import it.sportello.core.knowledge.Question;
import it.sportello.core.knowledge.Topic;
import it.sportello.core.knowledge.Understanding;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.desk.page.SafeMarkdown;
import it.sportello.desk.page.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the bot would answer now to a question that somebody of the staff asks, in words for a page. */
public final class Trial {
    private static final ChannelName WEB = new ChannelName("web");
    private static final int LONGEST_QUESTION = 1000;
    private static final double SURE = 0.8;
    private static final double RATHER = 0.5;

    private final KnowledgeBase knowledge;

    public Trial(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The {@code question}, and where there is one, the {@code result}. */
    public Map<String, Object> model(Visit visit, String typed) {
        String question = typed.length() > LONGEST_QUESTION ? typed.substring(0, LONGEST_QUESTION) : typed;
        Map<String, Object> model = new HashMap<>();
        model.put("question", question);
        if (!question.isBlank()) {
            model.put("result", result(visit, understood(visit, question)));
        }
        return model;
    }

    private Understanding understood(Visit visit, String question) {
        return knowledge.understand(
                new Question(new Words(question), Language.ITALIAN, WEB, Optional.empty(), visit.now()));
    }

    private static Map<String, Object> result(Visit visit, Understanding understood) {
        Map<String, Object> model = new HashMap<>(answer(visit, understood));
        understood.emergency().ifPresent(danger -> model.put("emergency", visit.say("trial.emergency")));
        model.put("release", understood.release());
        return model;
    }

    private static Map<String, Object> answer(Visit visit, Understanding understood) {
        Answer answer = understood.answer();
        return answer.fold(
                found -> Map.of(
                        "kind", "found",
                        "topics", topics(List.of(found.answer().topic())),
                        "html", SafeMarkdown.render(found.answer().text()),
                        "sure", visit.say("trial.sure." + sure(understood.confidence()))),
                Trial::several,
                unsure -> Map.of("kind", "unsure", "topics", topics(unsure.candidates())),
                notFound -> Map.of("kind", "unknown"),
                outOfDate -> Map.of("kind", "out-of-date", "topics", topics(List.of(outOfDate.topic()))),
                atDesk -> Map.of(
                        "kind",
                        "desk",
                        "intent",
                        visit.say("intent." + atDesk.intent().key())),
                foreign -> Map.of(
                        "kind",
                        "foreign",
                        "language",
                        Locale.forLanguageTag(foreign.language().code())
                                .getDisplayLanguage(visit.texts().locale())));
    }

    private static Map<String, Object> several(Answer.Several several) {
        List<Topic> sure =
                several.answers().stream().map(found -> found.answer().topic()).toList();
        List<Topic> rest = several.rest().stream()
                .flatMap(unsure -> unsure.candidates().stream())
                .toList();
        List<Topic> old =
                several.outOfDate().map(Answer.OutOfDate::topic).stream().toList();
        return Map.of("kind", "several", "topics", topics(sure), "rest", topics(rest), "old", topics(old));
    }

    private static String sure(double confidence) {
        if (confidence >= SURE) {
            return "very";
        }
        return confidence >= RATHER ? "rather" : "little";
    }

    private static List<Map<String, Object>> topics(List<Topic> topics) {
        return topics.stream()
                .map(topic -> Map.<String, Object>of("id", topic.id().value(), "title", topic.title()))
                .toList();
    }
}

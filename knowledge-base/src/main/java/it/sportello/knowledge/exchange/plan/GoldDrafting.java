package it.sportello.knowledge.exchange.plan;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.learning.Lesson;
import it.sportello.core.message.Language;
import it.sportello.core.message.Words;
import it.sportello.knowledge.exchange.entry.Brought;
import it.sportello.knowledge.exchange.entry.Column;
import it.sportello.knowledge.exchange.entry.Entry;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.exchange.entry.Said;
import it.sportello.knowledge.exchange.plan.Step.Outcome;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import it.sportello.knowledge.exchange.remark.Remark.Weight;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.gold.GoldQuestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes gold questions of entries, one after the other, on top of what is kept. */
final class GoldDrafting {
    private final Standing standing;
    private final Set<String> brought = new HashSet<>();
    private final Map<Key, GoldQuestion> kept = new HashMap<>();
    private final Map<Key, Integer> lines = new HashMap<>();
    private int room;

    /** By which a question is known, without case, accents and signs. */
    private record Key(Language language, String words) {
        static Key of(GoldQuestion question) {
            return new Key(question.language(), Lesson.keyOf(question.words().value()));
        }
    }

    GoldDrafting(Standing standing, Brought file) {
        this.standing = standing;
        this.room = GoldQuestions.MOST - standing.gold().size();
        standing.gold().forEach(question -> kept.put(Key.of(question), question));
        file.entries().forEach(entry -> entry.one(Field.ID).map(Said::text).ifPresent(brought::add));
    }

    Step step(Entry entry) {
        List<Remark> remarks = new ArrayList<>(entry.remarks());
        Optional<GoldQuestion> question = question(entry, remarks);
        question.ifPresent(one -> Optional.ofNullable(lines.putIfAbsent(Key.of(one), entry.line()))
                .ifPresent(line -> remarks.add(
                        Remark.of(entry.line(), Kind.FACT_TWICE, one.words().value(), String.valueOf(line)))));
        String title = question.map(one -> one.words().value()).orElse("");
        boolean isRefused = remarks.stream().anyMatch(remark -> remark.weight() != Weight.NOTE);
        return isRefused || question.isEmpty()
                ? new Step(entry.line(), title, Outcome.REFUSED, Optional.empty(), remarks)
                : step(entry, question.get(), remarks);
    }

    private Step step(Entry entry, GoldQuestion question, List<Remark> remarks) {
        String title = question.words().value();
        Optional<GoldQuestion> before = Optional.ofNullable(kept.get(Key.of(question)));
        if (before.filter(one -> one.expected().equals(question.expected())).isPresent()) {
            return new Step(entry.line(), title, Outcome.SAME, Optional.empty(), remarks);
        }
        if (before.isEmpty() && room-- <= 0) {
            remarks.add(Remark.of(entry.line(), Kind.GOLD_FULL, String.valueOf(GoldQuestions.MOST)));
            return new Step(entry.line(), title, Outcome.REFUSED, Optional.empty(), remarks);
        }
        Outcome outcome = before.isEmpty() ? Outcome.NEW : Outcome.CHANGED;
        return new Step(entry.line(), title, outcome, Optional.of(new GoldChange(question)), remarks);
    }

    private Optional<GoldQuestion> question(Entry entry, List<Remark> remarks) {
        Optional<Language> language = entry.languages()
                .filter(one -> entry.one(new Column(Field.EXAMPLES, one)).isPresent())
                .findFirst();
        Optional<String> words = language.flatMap(one -> entry.one(new Column(Field.EXAMPLES, one)))
                .map(said -> said.text().replaceAll("\\s+", " ").strip());
        if (words.isEmpty()) {
            remarks.add(Remark.of(entry.line(), Kind.NOTHING_SAID));
        }
        words.filter(text -> text.length() > GoldQuestion.LONGEST)
                .ifPresent(text -> remarks.add(Remark.of(
                        entry.line(),
                        Kind.EXAMPLE_LONG,
                        String.valueOf(GoldQuestion.LONGEST),
                        String.valueOf(text.length()))));
        Optional<ArticleId> expected = expected(entry, remarks);
        return words.flatMap(text -> language.map(spoken -> new GoldQuestion(0, new Words(text), spoken, expected)));
    }

    /** An article of the desk, or one of the same file. */
    private Optional<ArticleId> expected(Entry entry, List<Remark> remarks) {
        Optional<Said> said = entry.one(Field.EXPECTED);
        Optional<ArticleId> article =
                said.map(Said::text).filter(ArticleId::isValid).map(ArticleId::new);
        boolean isKnown = article.filter(id -> standing.article(id).isPresent() || brought.contains(id.value()))
                .isPresent();
        said.filter(text -> !isKnown)
                .ifPresent(text -> remarks.add(Remark.of(text.line(), Kind.GOLD_ARTICLE, text.text())));
        return article;
    }
}

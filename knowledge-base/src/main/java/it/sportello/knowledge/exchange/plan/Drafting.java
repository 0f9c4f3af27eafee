package it.sportello.knowledge.exchange.plan;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.message.Language;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.ArticleNames;
import it.sportello.knowledge.article.Days;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.References;
import it.sportello.knowledge.article.ReservedNames;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.article.YearlyDays;
import it.sportello.knowledge.exchange.entry.Entry;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.exchange.entry.Said;
import it.sportello.knowledge.exchange.plan.Step.Outcome;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import it.sportello.knowledge.exchange.remark.Remark.Weight;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes articles of entries, one after the other, on top of what is kept. */
final class Drafting {
    private final Standing standing;
    private final OfficeBook offices;
    private final Map<ArticleId, Integer> lines = new HashMap<>();

    Drafting(Standing standing, OfficeBook offices) {
        this.standing = standing;
        this.offices = offices;
    }

    /** A file of knowledge names pictures and documents, and does not carry them. */
    private List<Remark> elsewhere(Entry entry, Collection<Article.Text> texts) {
        return texts.stream()
                .flatMap(text -> text.attachments().stream())
                .filter(file -> !standing.hasFile(file.name()))
                .map(file -> Remark.of(entry.line(), Kind.FILE_ELSEWHERE, file.title()))
                .toList();
    }

    Step step(Entry entry) {
        List<Remark> remarks = new ArrayList<>(entry.remarks());
        Optional<KeptArticle> before = before(entry);
        DraftBesides besides = new DraftBesides(entry, before, remarks);
        Map<Language, Article.Text> texts = new DraftTexts(entry, before, besides, remarks).texts();
        remarks.addAll(elsewhere(entry, texts.values()));
        References references = besides.references();
        String title =
                texts.values().stream().findFirst().map(Article.Text::title).orElse(text(entry, Field.ID));
        ArticleId id = before.map(kept -> kept.article().id()).orElseGet(() -> fresh(entry, title, remarks));
        Optional.ofNullable(lines.putIfAbsent(id, entry.line()))
                .ifPresent(line ->
                        remarks.add(Remark.of(entry.line(), Kind.ARTICLE_TWICE, id.value(), String.valueOf(line))));
        Validity validity = validity(entry, before, remarks);
        return isRefused(remarks)
                ? new Step(entry.line(), title, Outcome.REFUSED, Optional.empty(), remarks)
                : new Owner(offices, entry, remarks)
                        .id(before.map(kept -> kept.article().owner()))
                        .map(owner -> step(entry, new Article(id, owner, texts, validity, references), before, remarks))
                        .orElseGet(() -> new Step(entry.line(), title, Outcome.REFUSED, Optional.empty(), remarks));
    }

    private static Step step(Entry entry, Article article, Optional<KeptArticle> before, List<Remark> remarks) {
        String title = article.title(Language.ITALIAN);
        if (before.filter(kept -> kept.article().equals(article)).isPresent()) {
            return new Step(entry.line(), title, Outcome.SAME, Optional.empty(), remarks);
        }
        Change change = new Change(article, before.map(KeptArticle::version).orElse(0));
        Outcome outcome = change.isNew() ? Outcome.NEW : Outcome.CHANGED;
        return new Step(entry.line(), title, outcome, Optional.of(change), remarks);
    }

    private static boolean isRefused(List<Remark> remarks) {
        return remarks.stream().anyMatch(remark -> remark.weight() != Weight.NOTE);
    }

    /** The article of that code; without a code the one of that title. */
    private Optional<KeptArticle> before(Entry entry) {
        String id = text(entry, Field.ID);
        return id.isEmpty() ? standing.titled(text(entry, Field.TITLE)) : standing.article(wanted(id));
    }

    private static ArticleId wanted(String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return ArticleId.isValid(lower) ? new ArticleId(lower) : ArticleNames.from(id, 1);
    }

    private ArticleId fresh(Entry entry, String title, List<Remark> remarks) {
        String said = text(entry, Field.ID);
        if (!said.isEmpty()) {
            ArticleId id = wanted(said);
            if (ReservedNames.isReserved(said.toLowerCase(Locale.ROOT))) {
                remarks.add(Remark.of(entry.line(), Kind.RESERVED_NAME, said));
            } else if (!id.value().equals(said)) {
                remarks.add(Remark.of(entry.line(), Kind.ID_REWRITTEN, id.value()));
            }
            return id;
        }
        int attempt = 1;
        while (isTaken(ArticleNames.from(title, attempt))) {
            attempt++;
        }
        return ArticleNames.from(title, attempt);
    }

    private boolean isTaken(ArticleId id) {
        return standing.article(id).isPresent() || lines.containsKey(id);
    }

    private static Validity validity(Entry entry, Optional<KeptArticle> before, List<Remark> remarks) {
        Validity kept = before.map(one -> one.article().validity()).orElse(Validity.ALWAYS);
        Optional<LocalDate> from = entry.decides(Field.FROM) ? EntryDays.of(entry, Field.FROM, remarks) : kept.from();
        Optional<LocalDate> to = entry.decides(Field.TO) ? EntryDays.of(entry, Field.TO, remarks) : kept.to();
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            remarks.add(Remark.of(entry.line(), Kind.DATES_TURNED_ROUND));
        }
        Optional<LocalDate> review =
                entry.decides(Field.REVIEW) ? EntryDays.of(entry, Field.REVIEW, remarks) : kept.review();
        return new Validity(from, to, yearly(entry, kept, remarks), review);
    }

    private static Optional<YearlyDays> yearly(Entry entry, Validity kept, List<Remark> remarks) {
        if (!entry.decides(Field.YEARLY_FROM) && !entry.decides(Field.YEARLY_TO)) {
            return kept.yearly();
        }
        Optional<MonthDay> first = dayOfYear(entry, Field.YEARLY_FROM, remarks);
        Optional<MonthDay> last = dayOfYear(entry, Field.YEARLY_TO, remarks);
        if (entry.one(Field.YEARLY_FROM).isPresent()
                != entry.one(Field.YEARLY_TO).isPresent()) {
            remarks.add(Remark.of(entry.line(), Kind.HALF_A_SEASON));
        }
        return first.flatMap(day -> last.map(end -> new YearlyDays(day, end)));
    }

    private static Optional<MonthDay> dayOfYear(Entry entry, Field field, List<Remark> remarks) {
        Optional<Said> said = entry.one(field);
        Optional<MonthDay> day = said.flatMap(text -> Days.ofYear(text.text()));
        said.filter(text -> day.isEmpty())
                .ifPresent(text -> remarks.add(Remark.of(text.line(), Kind.NO_DATE, text.text())));
        return day;
    }

    private static String text(Entry entry, Field field) {
        return entry.one(field).map(Said::text).orElse("");
    }
}

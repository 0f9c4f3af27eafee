package it.sportello.knowledge.exchange.plan;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.Source;
import it.sportello.core.message.Attachment;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Limits;
import it.sportello.knowledge.article.References;
import it.sportello.knowledge.exchange.entry.Besides;
import it.sportello.knowledge.exchange.entry.Entry;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.exchange.entry.Said;
import it.sportello.knowledge.exchange.entry.Sources;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an entry has beside its texts, on top of what is kept: all of it where the form says all, else column by column.
 */
final class DraftBesides {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private final Entry entry;
    private final References before;
    private final List<Remark> remarks;

    DraftBesides(Entry entry, Optional<KeptArticle> before, List<Remark> remarks) {
        this.entry = entry;
        this.before = before.map(kept -> kept.article().references()).orElse(References.NONE);
        this.remarks = remarks;
    }

    Map<ChannelName, Markdown> variants(Language language, Text kept) {
        if (entry.besides().isPresent()) {
            return entry.besides().get().variants(language);
        }
        Map<ChannelName, Markdown> variants = new LinkedHashMap<>(kept.variants());
        entry.columns()
                .forEach((column, said) -> column.channel()
                        .filter(channel -> column.language().equals(language))
                        .ifPresent(channel -> variant(variants, channel, said)));
        return variants;
    }

    private void variant(Map<ChannelName, Markdown> variants, ChannelName channel, List<Said> said) {
        variants.remove(channel);
        said.stream().findFirst().ifPresent(one -> {
            variants.put(channel, new Markdown(one.text()));
            if (one.text().length() > Limits.LONGEST_ANSWER) {
                remarks.add(Remark.of(
                        one.line(),
                        Kind.ANSWER_LONG,
                        String.valueOf(Limits.LONGEST_ANSWER),
                        String.valueOf(one.text().length())));
            }
        });
    }

    List<Attachment> attachments(Language language, Text kept) {
        return entry.besides().map(besides -> besides.attachments(language)).orElse(kept.attachments());
    }

    References references() {
        return entry.besides().map(Besides::references).orElseGet(() -> new References(related(), source()));
    }

    private List<ArticleId> related() {
        if (!entry.decides(Field.RELATED)) {
            return before.related();
        }
        List<String> codes = entry.one(Field.RELATED).stream()
                .flatMap(said -> BETWEEN.splitAsStream(said.text()))
                .filter(code -> !code.isEmpty())
                .map(code -> code.toLowerCase(Locale.ROOT))
                .toList();
        if (codes.size() > Limits.MOST_RELATED || !codes.stream().allMatch(ArticleId::isValid)) {
            wrong(Field.RELATED);
            return List.of();
        }
        return codes.stream().map(ArticleId::new).toList();
    }

    private Optional<Source> source() {
        if (Stream.of(Field.SOURCE, Field.SOURCE_ADDRESS, Field.SOURCE_DAY).noneMatch(entry::decides)) {
            return before.source();
        }
        String name = entry.decides(Field.SOURCE)
                ? text(Field.SOURCE).orElse("")
                : before.source().map(Source::name).orElse("");
        Optional<String> address = entry.decides(Field.SOURCE_ADDRESS)
                ? text(Field.SOURCE_ADDRESS)
                : before.source().flatMap(Source::address);
        Optional<LocalDate> asOf = entry.decides(Field.SOURCE_DAY)
                ? EntryDays.of(entry, Field.SOURCE_DAY, remarks)
                : before.source().flatMap(Source::asOf);
        if (name.isEmpty()
                && text(Field.SOURCE_ADDRESS).isEmpty()
                && text(Field.SOURCE_DAY).isEmpty()) {
            return Optional.empty();
        }
        Optional<Source> source = Sources.of(name, address, asOf);
        if (source.isEmpty()) {
            wrong(Field.SOURCE);
        }
        return source;
    }

    private Optional<String> text(Field field) {
        return entry.one(field).map(Said::text);
    }

    private void wrong(Field field) {
        int line = entry.one(field).map(Said::line).orElse(entry.line());
        remarks.add(Remark.of(line, Kind.WRONG_SHAPE, field.heading()));
    }
}

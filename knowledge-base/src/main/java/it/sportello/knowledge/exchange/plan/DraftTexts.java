package it.sportello.knowledge.exchange.plan;

import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Limits;
import it.sportello.knowledge.exchange.entry.Column;
import it.sportello.knowledge.exchange.entry.Entry;
import it.sportello.knowledge.exchange.entry.Field;
import it.sportello.knowledge.exchange.entry.Said;
import it.sportello.knowledge.exchange.remark.Remark;
import it.sportello.knowledge.exchange.remark.Remark.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of an entry in each language, on top of those that are kept, within the limits. */
final class DraftTexts {
    private static final Comparator<Language> ITALIAN_FIRST = Comparator.comparing(
                    (Language language) -> !language.equals(Language.ITALIAN))
            .thenComparing(Language::code);
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");
    private static final Text NOTHING = new Text("", List.of(), new Markdown(""));

    private final Entry entry;
    private final Map<Language, Text> before;
    private final DraftBesides besides;
    private final List<Remark> remarks;

    DraftTexts(Entry entry, Optional<KeptArticle> before, DraftBesides besides, List<Remark> remarks) {
        this.besides = besides;
        this.entry = entry;
        this.before = before.map(kept -> kept.article().texts()).orElse(Map.of());
        this.remarks = remarks;
    }

    Map<Language, Text> texts() {
        Map<Language, Text> texts = new LinkedHashMap<>();
        Stream.concat(before.keySet().stream(), entry.languages())
                .distinct()
                .sorted(ITALIAN_FIRST)
                .forEach(language -> text(language).ifPresent(text -> texts.put(language, text)));
        if (texts.isEmpty()) {
            remark(entry.line(), Kind.NOTHING_SAID);
        }
        return texts;
    }

    private Optional<Text> text(Language language) {
        Text kept = before.getOrDefault(language, NOTHING);
        String answer = answer(new Column(Field.ANSWER, language), kept);
        List<String> examples = examples(new Column(Field.EXAMPLES, language), kept);
        String title = title(new Column(Field.TITLE, language), kept);
        Map<ChannelName, Markdown> variants = besides.variants(language, kept);
        if (title.isEmpty() && examples.isEmpty() && answer.isEmpty() && variants.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Text(
                titled(title, examples, language),
                examples,
                new Markdown(answer),
                variants,
                besides.attachments(language, kept)));
    }

    /** Lists of questions and answers have no titles: the first question is one, if it is short. */
    private String titled(String title, List<String> examples, Language language) {
        if (title.isEmpty() && !examples.isEmpty()) {
            String first = cut(examples.get(0));
            remark(entry.line(), Kind.TITLE_FROM_QUESTION, first);
            return first;
        }
        if (title.isEmpty()) {
            remark(entry.line(), Kind.NO_TITLE, language.code());
        }
        return title;
    }

    private static String cut(String question) {
        if (question.length() <= Limits.LONGEST_TITLE) {
            return question;
        }
        int end = Limits.LONGEST_TITLE - 1;
        return question.substring(0, Character.isHighSurrogate(question.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private String title(Column column, Text kept) {
        if (!entry.decides(column)) {
            return kept.title();
        }
        Optional<Said> said = entry.one(column);
        said.ifPresent(one -> demandShort(one, Limits.LONGEST_TITLE, Kind.TITLE_LONG));
        return said.map(one -> LINE_BREAK.matcher(one.text()).replaceAll(" ")).orElse("");
    }

    private String answer(Column column, Text kept) {
        if (!entry.decides(column)) {
            return kept.answer().value();
        }
        Optional<Said> said = entry.one(column);
        said.ifPresent(one -> demandShort(one, Limits.LONGEST_ANSWER, Kind.ANSWER_LONG));
        return said.map(Said::text).orElse("");
    }

    private List<String> examples(Column column, Text kept) {
        if (!entry.decides(column)) {
            return kept.examples();
        }
        List<Said> said = entry.all(column);
        said.forEach(one -> demandShort(one, Limits.LONGEST_EXAMPLE, Kind.EXAMPLE_LONG));
        if (said.size() > Limits.MOST_EXAMPLES) {
            remark(entry.line(), Kind.EXAMPLES_MANY, String.valueOf(Limits.MOST_EXAMPLES), String.valueOf(said.size()));
        }
        return said.stream()
                .map(one -> LINE_BREAK.matcher(one.text()).replaceAll(" "))
                .toList();
    }

    private void demandShort(Said said, int longest, Kind kind) {
        int length = said.text().length();
        if (length > longest) {
            remark(said.line(), kind, String.valueOf(longest), String.valueOf(length));
        }
    }

    private void remark(int line, Kind kind, String... values) {
        remarks.add(Remark.of(line, kind, values));
    }
}

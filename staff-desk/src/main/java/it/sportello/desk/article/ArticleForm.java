package it.sportello.desk.article;

import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.desk.attachment.FileSlots;
import it.sportello.desk.page.Visit;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.KeptArticle;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.article.YearlyDays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What stands in the fields of an article's form, exactly as typed.
 *
 * @param values by field, complete
 * @param version that was read when the typing began; 0 for a new article
 */
public record ArticleForm(Map<String, String> values, int version) {
    static final String OFFICE = "office";
    static final String FROM = "from";
    static final String TO = "to";
    static final String YEARLY_FROM = "yearly_from";
    static final String YEARLY_TO = "yearly_to";
    static final String REVIEW = "review";
    static final List<Language> LANGUAGES = List.of(Language.ITALIAN, Language.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d/M", Locale.ROOT);
    /** In the order in which they stand on the page. */
    public static final List<String> FIELDS = Stream.of(
                    LANGUAGES.stream().flatMap(ArticleForm::spoken),
                    Stream.of(OFFICE, FROM, TO, YEARLY_FROM, YEARLY_TO, REVIEW),
                    ReferenceFields.RELATED.stream(),
                    Stream.of(ReferenceFields.SOURCE, ReferenceFields.ADDRESS, ReferenceFields.AS_OF))
            .flatMap(fields -> fields)
            .toList();

    private static Stream<String> spoken(Language language) {
        return Stream.of(
                        List.of("title_" + language, "examples_" + language, "answer_" + language),
                        VariantFields.of(language),
                        files(language).fields())
                .flatMap(List::stream);
    }

    /** The fields of the files that go with the answer in that language. */
    public static FileSlots files(Language language) {
        return new FileSlots(language.code());
    }

    public ArticleForm {
        values = Map.copyOf(values);
    }

    static ArticleForm blank() {
        return read(field -> "", 0);
    }

    static ArticleForm typed(Visit visit) {
        return read(visit::typed, visit.number("version").orElse(0));
    }

    static ArticleForm of(KeptArticle kept) {
        return of(kept.article(), kept.version());
    }

    /** What the fields hold where that version is shown. */
    public static ArticleForm of(Article article, int version) {
        Map<String, String> values = new HashMap<>();
        LANGUAGES.forEach(language ->
                Optional.ofNullable(article.texts().get(language)).ifPresent(text -> put(values, language, text)));
        values.put(OFFICE, article.owner().value());
        ReferenceFields.put(values, article.references());
        values.put(FROM, article.validity().from().map(LocalDate::toString).orElse(""));
        values.put(TO, article.validity().to().map(LocalDate::toString).orElse(""));
        article.validity().yearly().ifPresent(season -> {
            values.put(YEARLY_FROM, DAY_OF_YEAR.format(season.first()));
            values.put(YEARLY_TO, DAY_OF_YEAR.format(season.last()));
        });
        values.put(REVIEW, article.validity().review().map(LocalDate::toString).orElse(""));
        return read(field -> values.getOrDefault(field, ""), version);
    }

    private static void put(Map<String, String> values, Language language, Text text) {
        values.put("title_" + language, text.title());
        values.put("examples_" + language, String.join("\n", text.examples()));
        values.put("answer_" + language, text.answer().value());
        VariantFields.put(values, language, text);
        files(language).put(values, text.attachments());
    }

    private static ArticleForm read(UnaryOperator<String> source, int version) {
        Map<String, String> values = new HashMap<>();
        FIELDS.forEach(field -> values.put(field, source.apply(field)));
        return new ArticleForm(values, version);
    }

    public String value(String field) {
        return Objects.requireNonNull(values.get(field), field);
    }

    String title(Language language) {
        return value("title_" + language).strip();
    }

    List<String> examples(Language language) {
        return value("examples_" + language)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    String answer(Language language) {
        return value("answer_" + language).strip();
    }

    boolean says(Language language) {
        return !(title(language).isEmpty()
                && examples(language).isEmpty()
                && answer(language).isEmpty()
                && Stream.concat(VariantFields.of(language).stream(), files(language).fields().stream())
                        .allMatch(field -> value(field).isBlank()));
    }

    ArticleForm onTopOf(int newer) {
        return new ArticleForm(values, newer);
    }

    ArticleForm with(String field, String value) {
        return with(Map.of(field, value));
    }

    ArticleForm with(Map<String, String> others) {
        Map<String, String> changed = new HashMap<>(values);
        changed.putAll(others);
        return new ArticleForm(changed, version);
    }

    /** The article that a checked form describes; languages that the form does not show stay as they were. */
    Article article(ArticleId id, Map<Language, Text> before) {
        Map<Language, Text> texts = new LinkedHashMap<>();
        LANGUAGES.stream()
                .filter(this::says)
                .forEach(language -> texts.put(language, text(language, Optional.ofNullable(before.get(language)))));
        before.forEach((language, text) -> {
            if (!LANGUAGES.contains(language)) {
                texts.put(language, text);
            }
        });
        return new Article(id, new OfficeId(value(OFFICE)), texts, validity(), ReferenceFields.read(this::value));
    }

    private Validity validity() {
        Optional<YearlyDays> yearly = YearlyDays.day(value(YEARLY_FROM))
                .flatMap(first -> YearlyDays.day(value(YEARLY_TO)).map(last -> new YearlyDays(first, last)));
        return new Validity(date(FROM), date(TO), yearly, date(REVIEW));
    }

    private Text text(Language language, Optional<Text> before) {
        return new Text(
                title(language),
                examples(language),
                new Markdown(answer(language)),
                VariantFields.read(
                        this::value, language, before.map(Text::variants).orElse(Map.of())),
                files(language).read(this::value));
    }

    private Optional<LocalDate> date(String field) {
        return Optional.of(value(field)).filter(text -> !text.isBlank()).map(LocalDate::parse);
    }
}

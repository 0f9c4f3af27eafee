package it.sportello.storage.knowledge;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.knowledge.ArticleId;
import it.sportello.core.knowledge.OfficeId;
import it.sportello.core.message.ChannelName;
import it.sportello.core.message.Language;
import it.sportello.core.message.Markdown;
import it.sportello.knowledge.article.Article;
import it.sportello.knowledge.article.Article.Text;
import it.sportello.knowledge.article.Validity;
import it.sportello.knowledge.article.YearlyDays;
import it.sportello.storage.json.AttachmentsJson;
import it.sportello.storage.sql.Storable;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article's content as it is kept; its texts are an array, because their order counts. */
public final class ArticleJson {
    private static final String OWNER = "owner";
    private static final String FROM = "validFrom";
    private static final String TO = "validTo";
    private static final String YEARLY_FROM = "yearlyFrom";
    private static final String YEARLY_TO = "yearlyTo";
    private static final String REVIEW = "reviewBy";
    private static final String TEXTS = "texts";
    private static final String VARIANTS = "variants";
    private static final String ATTACHMENTS = "attachments";

    private ArticleJson() {}

    public static JsonObject write(Article article) {
        JsonArray texts = new JsonArray();
        article.texts().forEach((language, text) -> texts.add(write(text).put("language", language.code())));
        JsonObject json = new JsonObject().put(OWNER, article.owner().value()).put(TEXTS, texts);
        article.validity().from().ifPresent(day -> json.put(FROM, day.toString()));
        article.validity().to().ifPresent(day -> json.put(TO, day.toString()));
        article.validity()
                .yearly()
                .ifPresent(season -> json.put(YEARLY_FROM, YearlyDays.written(season.first()))
                        .put(YEARLY_TO, YearlyDays.written(season.last())));
        article.validity().review().ifPresent(day -> json.put(REVIEW, day.toString()));
        return json.mergeIn(ReferencesJson.write(article.references()));
    }

    private static JsonObject write(Text text) {
        List<String> examples = text.examples().stream().map(Storable::text).toList();
        return besides(text)
                .put("title", Storable.text(text.title()))
                .put("examples", new JsonArray(examples))
                .put("answer", Storable.text(text.answer().value()));
    }

    /** Absent where there is nothing, as in everything that was kept before there were any. */
    private static JsonObject besides(Text text) {
        JsonObject json = new JsonObject();
        if (!text.variants().isEmpty()) {
            JsonObject variants = new JsonObject();
            text.variants()
                    .forEach((channel, variant) -> variants.put(channel.value(), Storable.text(variant.value())));
            json.put(VARIANTS, variants);
        }
        return text.attachments().isEmpty() ? json : json.put(ATTACHMENTS, AttachmentsJson.write(text.attachments()));
    }

    public static Article read(String id, JsonObject json) {
        Map<Language, Text> texts = new LinkedHashMap<>();
        json.getJsonArray(TEXTS).stream()
                .map(JsonObject.class::cast)
                .forEach(text -> texts.put(new Language(text.getString("language")), text(text)));
        Validity validity = new Validity(day(json, FROM), day(json, TO), yearly(json), day(json, REVIEW));
        return new Article(
                new ArticleId(id), new OfficeId(json.getString(OWNER)), texts, validity, ReferencesJson.read(json));
    }

    private static Optional<YearlyDays> yearly(JsonObject json) {
        return dayOfYear(json, YEARLY_FROM)
                .flatMap(first -> dayOfYear(json, YEARLY_TO).map(last -> new YearlyDays(first, last)));
    }

    private static Optional<MonthDay> dayOfYear(JsonObject json, String key) {
        return Optional.ofNullable(json.getString(key)).flatMap(YearlyDays::day);
    }

    private static Text text(JsonObject json) {
        List<String> examples =
                json.getJsonArray("examples").stream().map(String.class::cast).toList();
        Map<ChannelName, Markdown> variants = new LinkedHashMap<>();
        json.getJsonObject(VARIANTS, new JsonObject())
                .forEach(variant ->
                        variants.put(new ChannelName(variant.getKey()), new Markdown((String) variant.getValue())));
        return new Text(
                json.getString("title"),
                examples,
                new Markdown(json.getString("answer")),
                variants,
                AttachmentsJson.read(json.getJsonArray(ATTACHMENTS, new JsonArray())));
    }

    private static Optional<LocalDate> day(JsonObject json, String key) {
        return Optional.ofNullable(json.getString(key)).map(LocalDate::parse);
    }
}

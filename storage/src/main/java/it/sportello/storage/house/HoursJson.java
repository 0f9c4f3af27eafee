package it.sportello.storage.house;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import it.sportello.core.hours.Closing;
import it.sportello.core.hours.Closings;
import it.sportello.core.hours.Season;
import it.sportello.core.hours.Stretch;
import it.sportello.core.hours.Targets;
import it.sportello.core.hours.Week;
import it.sportello.core.hours.WrittenHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Written hours as they are kept: what is as usual is absent. */
final class HoursJson {
    private static final String WEEK = "week";
    private static final String SEASONS = "seasons";
    private static final String PATRON = "patron";
    private static final String EVERY_YEAR = "everyYear";
    private static final String ONCE = "once";
    private static final String FIRST_ANSWER = "firstAnswer";
    private static final String SOLUTION = "solution";
    private static final String FROM = "from";
    private static final String TO = "to";

    private HoursJson() {}

    static JsonObject write(WrittenHours hours) {
        JsonObject json = new JsonObject();
        hours.week().ifPresent(week -> json.put(WEEK, week(week)));
        hours.seasons().ifPresent(seasons -> json.put(SEASONS, array(seasons, HoursJson::season)));
        hours.closings().patron().ifPresent(days -> json.put(PATRON, array(days, MonthDay::toString)));
        hours.closings().everyYear().ifPresent(days -> json.put(EVERY_YEAR, array(days, MonthDay::toString)));
        hours.closings().once().ifPresent(once -> json.put(ONCE, array(once, HoursJson::closing)));
        hours.targets().firstAnswer().ifPresent(length -> json.put(FIRST_ANSWER, length.toString()));
        hours.targets().solution().ifPresent(length -> json.put(SOLUTION, length.toString()));
        return json;
    }

    static WrittenHours read(JsonObject json) {
        return new WrittenHours(
                Optional.ofNullable(json.getJsonObject(WEEK)).map(HoursJson::week),
                list(json, SEASONS, one -> season((JsonObject) one)),
                new Closings(
                        list(json, PATRON, HoursJson::monthDay),
                        list(json, EVERY_YEAR, HoursJson::monthDay),
                        list(json, ONCE, one -> closing((JsonObject) one))),
                new Targets(length(json, FIRST_ANSWER), length(json, SOLUTION)));
    }

    private static <T> JsonArray array(List<T> list, Function<T, Object> written) {
        return new JsonArray(list.stream().map(written).toList());
    }

    private static <T> Optional<List<T>> list(JsonObject json, String name, Function<Object, T> read) {
        return Optional.ofNullable(json.getJsonArray(name))
                .map(array -> array.stream().map(read).toList());
    }

    private static JsonObject week(Week week) {
        JsonObject json = new JsonObject();
        week.days().forEach((day, stretches) -> json.put(day.name(), array(stretches, HoursJson::stretch)));
        return json;
    }

    private static Week week(JsonObject json) {
        Map<DayOfWeek, List<Stretch>> days = new HashMap<>();
        json.fieldNames()
                .forEach(day -> days.put(
                        DayOfWeek.valueOf(day),
                        json.getJsonArray(day).stream()
                                .map(one -> stretch((JsonObject) one))
                                .toList()));
        return new Week(days);
    }

    private static Object stretch(Stretch stretch) {
        return new JsonObject()
                .put(FROM, stretch.from().toString())
                .put(TO, stretch.to().toString());
    }

    private static Stretch stretch(JsonObject json) {
        return new Stretch(LocalTime.parse(json.getString(FROM)), LocalTime.parse(json.getString(TO)));
    }

    private static Object season(Season season) {
        return new JsonObject()
                .put(FROM, season.from().toString())
                .put(TO, season.to().toString())
                .put(WEEK, week(season.week()));
    }

    private static Season season(JsonObject json) {
        return new Season(
                MonthDay.parse(json.getString(FROM)),
                MonthDay.parse(json.getString(TO)),
                week(json.getJsonObject(WEEK)));
    }

    private static Object closing(Closing closing) {
        return new JsonObject()
                .put(FROM, closing.from().toString())
                .put(TO, closing.to().toString());
    }

    private static Closing closing(JsonObject json) {
        return new Closing(LocalDate.parse(json.getString(FROM)), LocalDate.parse(json.getString(TO)));
    }

    private static MonthDay monthDay(Object text) {
        return MonthDay.parse((String) text);
    }

    private static Optional<Duration> length(JsonObject json, String name) {
        return Optional.ofNullable(json.getString(name)).map(Duration::parse);
    }
}

package it.sportello.server.hours;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.sportello.core.hours.OfficeHours;
import it.sportello.core.hours.OpeningHours;
import it.sportello.core.knowledge.OfficeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the opening hours from {@code hours.yaml}; refuses the start in one sentence. */
public final class HoursFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private record Form(@Nullable HoursForm usual, @Nullable Map<String, HoursForm> offices) {}

    private HoursFile() {}

    /**
     * The hours of that file; none where there is no such file.
     *
     * @throws IllegalArgumentException naming the file and what is wrong in it
     */
    public static OpeningHours read(Path file, ZoneId zone) {
        if (!Files.exists(file)) {
            return OpeningHours.NONE;
        }
        try {
            return hours(YAML.readValue(Files.readString(file), Form.class), zone);
        } catch (JsonProcessingException e) {
            throw refused(file, e.getOriginalMessage().lines().findFirst().orElse("not readable as YAML"));
        } catch (IOException e) {
            throw refused(file, "it cannot be read");
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused(file, Objects.requireNonNullElse(e.getMessage(), "its hours make no sense"));
        }
    }

    private static OpeningHours hours(Form form, ZoneId zone) {
        Predicate<LocalDate> holidays = new NationalHolidays();
        HoursForm usual = Optional.ofNullable(form.usual()).orElse(HoursForm.NOTHING);
        Map<OfficeId, OfficeHours> offices = new HashMap<>();
        Optional.ofNullable(form.offices())
                .orElse(Map.of())
                .forEach((office, own) -> Optional.ofNullable(own)
                        .orElse(HoursForm.NOTHING)
                        .otherwise(usual)
                        .hours(zone, holidays)
                        .ifPresent(hours -> offices.put(new OfficeId(office), hours)));
        return new OpeningHours(usual.hours(zone, holidays), offices);
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException(file + ": " + why);
    }
}

package it.sportello.server.hours;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import it.sportello.core.hours.HoursBook;
import it.sportello.core.hours.WrittenHours;
import it.sportello.core.knowledge.OfficeId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    public static HoursBook read(Path file) {
        if (!Files.exists(file)) {
            return HoursBook.EMPTY;
        }
        try {
            return book(YAML.readValue(Files.readString(file), Form.class));
        } catch (JsonProcessingException e) {
            throw refused(file, e.getOriginalMessage().lines().findFirst().orElse("not readable as YAML"));
        } catch (IOException e) {
            throw refused(file, "it cannot be read");
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused(file, Objects.requireNonNullElse(e.getMessage(), "its hours make no sense"));
        }
    }

    private static HoursBook book(Form form) {
        Map<OfficeId, WrittenHours> offices = new HashMap<>();
        Optional.ofNullable(form.offices())
                .orElse(Map.of())
                .forEach((office, own) -> offices.put(new OfficeId(office), hours(own)));
        return new HoursBook(hours(form.usual()), offices);
    }

    private static WrittenHours hours(@Nullable HoursForm form) {
        return Optional.ofNullable(form).map(HoursForm::hours).orElse(WrittenHours.AS_USUAL);
    }

    private static IllegalArgumentException refused(Path file, String why) {
        return new IllegalArgumentException(file + ": " + why);
    }
}

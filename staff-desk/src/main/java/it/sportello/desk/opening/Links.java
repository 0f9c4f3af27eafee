package it.sportello.desk.opening;

import java.util.List;
import java.util.Objects;

/**
 * By which ways citizens can come.
 *
 * @param platforms the names of the channels that the settings switch on
 * @param publicUrl how the world reaches the web chat; empty where it does not
 * @param held whether citizens are kept out while an essential is missing
 */
public record Links(List<String> platforms, String publicUrl, boolean held) {
    public Links {
        platforms = List.copyOf(platforms);
        Objects.requireNonNull(publicUrl, "publicUrl");
    }

    public boolean any() {
        return !platforms.isEmpty() || !publicUrl.isEmpty();
    }
}

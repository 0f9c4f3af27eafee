package it.sportello.server.start;

import io.vertx.core.Vertx;
import it.sportello.server.settings.Settings;
import it.sportello.server.watch.Figures;
import it.sportello.storage.Storage;
import java.util.Objects;

/** What every part of a node stands on. */
record Ground(Vertx vertx, Settings settings, Vocabulary vocabulary, Storage storage, Figures figures) {
    Ground {
        Objects.requireNonNull(vertx, "vertx");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(vocabulary, "vocabulary");
        Objects.requireNonNull(storage, "storage");
        Objects.requireNonNull(figures, "figures");
    }
}

package it.sportello.knowledge.opening;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How far an office is from letting citizens in, told from what is there and from nothing else. */
public record Readiness(House house, Stock stock, Optional<Opening> opening) {
    public Readiness {
        Objects.requireNonNull(house, "house");
        Objects.requireNonNull(stock, "stock");
        Objects.requireNonNull(opening, "opening");
    }

    public boolean has(Essential essential) {
        return switch (essential) {
            case HOURS -> house.hasHours();
            case PRIVACY -> !house.privacyUrl().isEmpty();
            case CONTACT -> !house.phone().isEmpty();
            case ANSWERS -> stock.own() >= Stock.ENOUGH;
            case OWNERS -> stock.unowned() == 0;
        };
    }

    public List<Essential> missing() {
        return Stream.of(Essential.values()).filter(one -> !has(one)).toList();
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }
}

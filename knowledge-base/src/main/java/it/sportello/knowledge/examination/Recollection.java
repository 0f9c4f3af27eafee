package it.sportello.knowledge.examination;

import it.sportello.core.knowledge.Understanding;
import it.sportello.knowledge.gold.GoldQuestion;
import it.sportello.knowledge.release.Release;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the release in service said to gold questions a moment ago: a release never changes, and who previews a text
 * corrects it and previews again. Citizens' own questions are asked each time, and not kept here.
 *
 * @param number of the release
 * @param published when it was
 * @param at the moment for which it was asked; what it is compared with is asked for the same
 */
record Recollection(long number, Instant published, Instant at, Map<Asked, Understanding> said) {
    private static final Duration FRESH = Duration.ofMinutes(10);

    /** One gold question. */
    record Asked(String words, String language) {
        static Asked of(GoldQuestion question) {
            return new Asked(question.words().value(), question.language().code());
        }
    }

    Recollection {
        Objects.requireNonNull(published, "published");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(said, "said");
    }

    static Recollection none(Release release, Instant now) {
        return new Recollection(release.number(), release.published(), now, new ConcurrentHashMap<>());
    }

    boolean isOf(Release release) {
        return release.number() == number && release.published().equals(published);
    }

    private boolean isFresh(Instant now) {
        return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
    }

    /** The last of them, for as long as memory allows. */
    static final class Last {
        private volatile SoftReference<Recollection> kept = new SoftReference<>(null);

        /** Of that release, if it was asked a moment ago. */
        Recollection of(Release release, Instant now) {
            return Optional.ofNullable(kept.get())
                    .filter(last -> last.isOf(release) && last.isFresh(now))
                    .orElseGet(() -> anew(release, now));
        }

        /** Of that release, which is asked everything again. */
        Recollection anew(Release release, Instant now) {
            Recollection next = none(release, now);
            kept = new SoftReference<>(next);
            return next;
        }
    }
}

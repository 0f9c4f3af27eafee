package it.sportello.core.attachment;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The bytes of files, once each, however often they are used. What a file is called and what is to be seen in it belongs
 * to its use, which keeps an {@link it.sportello.core.message.Attachment}.
 */
public interface KeptFiles {
    /** As long as a browser keeps a form that nobody has saved. */
    Duration SPARED = Duration.ofDays(7);

    /** Keeps a file and gives its name: the SHA-256 of its bytes. One that is kept already counts as kept just now. */
    Future<String> keep(KeptFile file);

    /** Empty where no file of that name is kept. */
    Future<Optional<KeptFile>> find(String name);

    /** What those of the files are that are kept. */
    Future<Map<String, MediaType>> types(Set<String> names);

    /**
     * Forgets files that nothing refers to: no version of an article, nothing said, no reply that is still being written.
     * Those that were kept within the last so long are spared, since the form that refers to them may still be open.
     *
     * @return how many went
     */
    Future<Integer> forgetUnused(Duration spared);
}

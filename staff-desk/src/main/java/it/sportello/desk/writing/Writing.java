package it.sportello.desk.writing;

import it.sportello.core.message.Language;
import it.sportello.desk.attachment.FileDesk;
import it.sportello.knowledge.writing.WritingGuide;
import it.sportello.knowledge.writing.WritingHelp;
import java.util.List;
import java.util.Objects;

/**
 * What helps whoever writes.
 *
 * @param helps one for each language in which help is given
 * @param files what goes with what is written
 */
public record Writing(Previews previews, List<WritingHelp> helps, FileDesk files) {
    public Writing {
        Objects.requireNonNull(previews, "previews");
        helps = List.copyOf(helps);
        Objects.requireNonNull(files, "files");
    }

    /** The help for that language; it only counts where there are no lists for it. */
    WritingHelp help(Language language) {
        return helps.stream()
                .filter(help -> help.language().equals(language))
                .findFirst()
                .orElseGet(() -> new WritingHelp(WritingGuide.empty(language)));
    }
}

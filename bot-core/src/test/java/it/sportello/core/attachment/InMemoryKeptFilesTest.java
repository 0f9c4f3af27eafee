package it.sportello.core.attachment;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/** The twin keeps what the port promises. */
class InMemoryKeptFilesTest implements KeptFilesContract {
    private final Set<String> used = new HashSet<>();
    private final KeptFiles files = new InMemoryKeptFiles(InstantSource.system(), () -> used);

    @Override
    public KeptFiles files() {
        return files;
    }

    @Override
    public void use(String name) {
        used.add(name);
    }
}
